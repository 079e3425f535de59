package dev.tandem.cdktf.replay;

import com.hashicorp.cdktf.App;
import com.hashicorp.cdktf.ISynthesisSession;
import com.hashicorp.cdktf.Manifest;
import com.hashicorp.cdktf.TerraformStack;
import java.nio.file.Path;
import java.util.List;
import software.amazon.jsii.JsiiObject;

/**
 * A synthesis into a folder of our choice. {@code App.synth} takes the same steps, but where the cdktf command runs us
 * it writes straight into the user's folder, regardless of the folder that the app was given.
 */
final class Session extends JsiiObject implements ISynthesisSession {

    private final Manifest manifest;
    private final String folder;

    private Session(Manifest manifest, Path folder) {
        super(InitializationMode.JSII);
        this.manifest = manifest;
        this.folder = folder.toString();
    }

    /**
     * Has an app written into a folder, with its manifest.
     *
     * @throws IllegalStateException with what CDKTF has against the app
     */
    static void write(App app, Path folder) {
        var version = String.valueOf(app.getNode().tryGetContext("cdktfVersion"));
        var session = new Session(new Manifest(version, folder.toString()), folder);
        var stacks = app.getNode().findAll().stream()
                .filter(TerraformStack.class::isInstance)
                .map(TerraformStack.class::cast)
                .toList();
        stacks.forEach(TerraformStack::prepareStack);
        stacks.forEach(stack -> stack.getSynthesizer().synthesize(session));
        List<String> objections = app.getNode().validate();
        if (!objections.isEmpty()) {
            throw new IllegalStateException("CDKTF refuses the app: " + String.join("; ", objections));
        }
        session.manifest.writeToFile();
    }

    @Override
    public Manifest getManifest() {
        return manifest;
    }

    @Override
    public String getOutdir() {
        return folder;
    }

    @Override
    public Boolean getSkipValidation() {
        return false;
    }
}
