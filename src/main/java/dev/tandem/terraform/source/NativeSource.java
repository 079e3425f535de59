package dev.tandem.terraform.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads the blocks and arguments of a file in Terraform's native syntax. Expressions stay text. */
final class NativeSource {

    private final String name;
    private final Cursor cursor;

    NativeSource(String name, String text) {
        this.name = name;
        this.cursor = new Cursor(name, text);
    }

    List<SourceBlock> blocks() {
        var body = body("", List.of(), false);
        if (!body.arguments().isEmpty()) {
            throw new SourceException(
                    name + " has the argument " + body.arguments().firstKey() + " outside of a block.");
        }
        return body.blocks();
    }

    /** Arguments and blocks, up to the closing brace or the end of the file. */
    private SourceBlock body(String keyword, List<String> labels, boolean braced) {
        var arguments = new TreeMap<String, String>();
        var blocks = new ArrayList<SourceBlock>();
        cursor.skipBlank();
        while (!cursor.atEnd() && !cursor.at('}')) {
            var word = cursor.word();
            cursor.skipSpaces();
            if (cursor.at('=')) {
                cursor.step();
                arguments.put(word, cursor.expression());
            } else {
                blocks.add(block(word));
            }
            cursor.skipBlank();
        }
        if (braced) {
            cursor.expect('}');
        } else if (!cursor.atEnd()) {
            throw cursor.wrong("a brace closes nothing");
        }
        return new SourceBlock(keyword, labels, arguments, blocks);
    }

    private SourceBlock block(String keyword) {
        var labels = new ArrayList<String>();
        while (!cursor.at('{')) {
            labels.add(cursor.at('"') ? cursor.quoted() : cursor.word());
            cursor.skipSpaces();
        }
        cursor.expect('{');
        return body(keyword, labels, true);
    }
}
