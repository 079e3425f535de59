// Command trivy-scanner runs Trivy's checks of Terraform over folders. It prints every finding that has no reason above its
// resource, and how many there are of each kind; it exits 1 if there is one, and 2 if a folder cannot be read.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/aquasecurity/trivy/pkg/iac/rego"
	"github.com/aquasecurity/trivy/pkg/iac/scan"
	"github.com/aquasecurity/trivy/pkg/iac/scanners/options"
	"github.com/aquasecurity/trivy/pkg/iac/scanners/terraform"
)

func results(folder string) (scan.Results, error) {
	scanner := terraform.New([]options.ScannerOption{
		rego.WithEmbeddedPolicies(true),
		rego.WithEmbeddedLibraries(true),
		rego.WithPolicyNamespaces("builtin"),
		terraform.ScannerWithAllDirectories(true),
	}...)
	return scanner.ScanFS(context.Background(), os.DirFS(folder), ".")
}

func main() {
	exit := 0
	for _, folder := range os.Args[1:] {
		found, err := results(folder)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s cannot be scanned: %v\n", folder, err)
			os.Exit(2)
		}
		count := map[scan.Status]int{}
		for _, result := range found {
			count[result.Status()]++
			if result.Status() == scan.StatusFailed {
				exit = 1
				fmt.Printf("%s %s %s %s: %s\n", result.Severity(), result.Rule().ID, result.Range(),
					result.Metadata().Reference(), result.Description())
			}
		}
		fmt.Printf("Trivy: %s: %d passed, %d without a reason, %d with a reason\n", folder,
			count[scan.StatusPassed], count[scan.StatusFailed], count[scan.StatusIgnored])
	}
	os.Exit(exit)
}
