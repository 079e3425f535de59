# A comment with ${braces} and %{ percent }.
systemctl enable --now accounts
