"""Judges plans, as `terraform show -json` prints them, with Checkov: python checkov-plans.py MODULES PLAN...

Plans hold no comments, and Checkov looks a comment up by the type and name of a resource alone, which many modules share.
So a finding is looked up here in the module that the plan names: it has a reason if the resource there says
#checkov:skip=CHECK:REASON. Findings without one are printed; the exit code is 1 if there are some.
"""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HEAD = re.compile(r'^(?:resource|data) "(\w+)" "(\w+)" {')
SKIP = re.compile(r"#checkov:skip=([A-Z0-9_,]+):")
INDEX = re.compile(r'\["(?:[^"\\]|\\.)*"\]|\[\d+\]')


def suppressed(module):
    """The suppressed checks of a module, as (type.name, check)."""
    found = set()
    for file in module.glob("*.tf"):
        resource = None
        for line in file.read_text().splitlines():
            if head := HEAD.match(line):
                resource = ".".join(head.groups())
            elif skip := SKIP.search(line):
                found.update((resource, check) for check in skip.group(1).split(","))
    return found


def calls(plan):
    """The modules that the stack of a plan calls, by the name of the call."""
    try:
        return json.loads(Path(plan).read_text())["configuration"]["root_module"].get("module_calls", {})
    except (OSError, ValueError, KeyError, TypeError):
        sys.exit(f"{plan} is not a plan as `terraform show -json` prints it.")


def findings(plan):
    """What Checkov says of a plan: how many checks passed, and the failed ones."""
    command = [Path(sys.executable).with_name("checkov"), "--framework", "terraform_plan", "--output", "json"]
    command += ["--compact", "--quiet", "--skip-download", "--soft-fail", "--file", plan]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    if "results" not in report:
        return 0, []  # nothing in the plan that a check applies to
    if report["summary"]["parsing_errors"]:
        sys.exit(f"Checkov cannot read {plan}.")
    return report["summary"]["passed"], report["results"]["failed_checks"]


def main(modules, plans):
    passed = reasoned = 0
    unexplained = []
    called_by = {plan: calls(plan) for plan in plans}
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        judged = list(workers.map(findings, plans))
    for plan, (good, failed) in zip(plans, judged):
        called = called_by[plan]
        passed += good
        for finding in failed:
            path = INDEX.sub("", finding["resource"]).split(".")
            source = called[path[1]]["source"] if path[0] == "module" else None
            if source and (".".join(path[-2:]), finding["check_id"]) in suppressed(modules / Path(source).name):
                reasoned += 1
            else:
                unexplained.append(f"{Path(plan).stem}: {finding['resource']}: {finding['check_id']} {finding['check_name']}")
    print("\n".join(unexplained + [f"{len(plans)} plans: {passed} checks passed, {reasoned} findings with a reason, "
                                   f"{len(unexplained)} without."]))
    return 1 if unexplained else 0


if len(sys.argv) < 3 or not Path(sys.argv[1]).is_dir():
    sys.exit("Give the folder of the modules and at least one plan: checkov-plans.py generated/modules plan.json")
sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
