package dev.tandem.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why the file system refused, in words. */
final class FileFailures {

    private FileFailures() {}

    static String of(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (fault instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        var reason = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        return reason == null ? fault.getClass().getSimpleName() : decapitalised(reason);
    }

    private static String decapitalised(String reason) {
        return reason.isEmpty() ? reason : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }
}
