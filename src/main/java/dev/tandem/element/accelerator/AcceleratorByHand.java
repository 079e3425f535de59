package dev.tandem.element.accelerator;

import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.WaitFor;

/** What moves the clients of an accelerator where no health check did, and Terraform's state is lost. */
record AcceleratorByHand(OperatorContext operator) {

    private static final String LIST = "aws globalaccelerator list-";

    String moved(Accelerator accelerator) {
        return "accelerator=$(" + LIST + "accelerators --region us-west-2 \\\n"
                + "    --query \"Accelerators[?Name=='" + operator.name(accelerator)
                + "'].AcceleratorArn\" --output text)\n"
                + "for listener in $(" + LIST
                + "listeners --region us-west-2 --accelerator-arn \"$accelerator\" \\\n"
                + "    --query 'Listeners[].ListenerArn' --output text); do\n"
                + dialled(operator.recovery(), "100") + dialled(operator.primary(), "0") + "done\n"
                + WaitFor.words(
                        "DEPLOYED",
                        "globalaccelerator describe-accelerator --region us-west-2 --accelerator-arn \"$accelerator\"",
                        "Accelerator.Status");
    }

    private static String dialled(String region, String percent) {
        return "  group=$(aws globalaccelerator list-endpoint-groups --region us-west-2 --listener-arn \"$listener\" \\\n"
                + "      --query \"EndpointGroups[?EndpointGroupRegion=='" + region
                + "'].EndpointGroupArn\" --output text)\n"
                + "  aws globalaccelerator update-endpoint-group --region us-west-2 --endpoint-group-arn \"$group\" \\\n"
                + "      --traffic-dial-percentage " + percent + "\n";
    }
}
