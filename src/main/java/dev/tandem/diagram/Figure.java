package dev.tandem.diagram;

import java.util.List;
import java.util.Optional;

/**
 * A picture as shapes with places, in pixels from the upper left corner.
 *
 * @param title what it shows
 * @param description the same in sentences, for those who cannot see it
 * @param boxes in the order in which they are drawn: what holds others comes first
 * @param columns the stripes behind the boxes, one for each zone
 * @param captions words that belong to no box
 * @param links the lines between boxes
 */
public record Figure(
        String title,
        String description,
        int width,
        int height,
        List<Box> boxes,
        List<Rectangle> columns,
        List<Label> captions,
        List<Link> links) {

    /** Copies the lists. */
    public Figure {
        boxes = List.copyOf(boxes);
        columns = List.copyOf(columns);
        captions = List.copyOf(captions);
        links = List.copyOf(links);
    }

    /** What a box stands for, by which it is drawn. */
    public enum Role {
        ENTRY,
        REGION,
        REGION_NAME,
        ZONE,
        ELEMENT,
        GROUP,
        CHIP,
        COUPLING
    }

    /** A place and a size. */
    public record Rectangle(int x, int y, int width, int height) {

        /** The first column to the right of it. */
        public int right() {
            return x + width;
        }

        /** The first row below it. */
        public int bottom() {
            return y + height;
        }

        /** The row in its middle. */
        int middle() {
            return y + height / 2;
        }

        /** Whether another one lies inside, its border included. */
        public boolean holds(Rectangle other) {
            return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
        }

        /** Whether they share a pixel. */
        public boolean overlaps(Rectangle other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /**
     * Words at a place.
     *
     * @param where the pixels that they take at most
     * @param size of the font, in pixels
     */
    public record Label(String text, Rectangle where, int size, boolean bold, boolean quiet) {}

    /**
     * A box with words.
     *
     * @param id unique in the picture, and the same as long as what it stands for has the same name
     * @param holder the id of the box that it is in
     * @param atom the name of what fails in the failure model when this fails, if it is such a thing
     * @param component the name of what it stands for in the failure model, if it is a part of the system there
     * @param members what it stands for, if that is several things
     */
    public record Box(
            String id,
            Role role,
            Rectangle where,
            List<Label> labels,
            Optional<String> holder,
            Optional<String> atom,
            Optional<String> component,
            List<Member> members) {

        /** Copies the lists. */
        public Box {
            labels = List.copyOf(labels);
            members = List.copyOf(members);
        }
    }

    /**
     * One of several things that are drawn as one box.
     *
     * @param component its name in the failure model
     * @param atoms the names of what can fail of it in a zone
     */
    public record Member(String name, String component, List<String> atoms) {

        /** Copies the list. */
        public Member {
            atoms = List.copyOf(atoms);
        }
    }

    /** A place. */
    public record Point(int x, int y) {}

    /**
     * A line with corners between two boxes.
     *
     * @param from the id of the box where it begins
     * @param to the id of the box where it ends
     * @param usual whether it is used on an ordinary day; else only after a failover
     * @param copies whether data is copied along it; else clients come along it
     * @param label what is said of it
     */
    public record Link(
            String from, String to, boolean usual, boolean copies, List<Point> corners, Optional<Label> label) {

        /** Copies the corners. */
        public Link {
            corners = List.copyOf(corners);
        }
    }
}
