package dev.tandem.page;

/** The style of pages, for the documentation. */
public final class SiteStyle {

    private static final String OWN =
            "body { max-width: 60rem; } h2 { border-top: 0; } img { max-width: 100%; height: auto; background: #fff; }"
                    + " table { display: block; overflow-x: auto; } p, li, td { overflow-wrap: anywhere; }\n";

    private SiteStyle() {}

    /** A text, so that a browser takes it as text. */
    public static String text(String text) {
        return Html.text(text);
    }

    /** A page with a menu, that allows its own style and pictures beside it. */
    public static String document(String title, String menu, String body) {
        var style = Page.style() + OWN;
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                + Page.hash(style) + "'; img-src 'self' file:; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + Html.text(title) + " - Tandem</title>\n<style>" + style + "</style>\n</head>\n<body>\n<nav"
                + " aria-label=\"Documentation\"><ul>" + menu + "</ul></nav>\n<main>\n" + body
                + "</main>\n</body>\n</html>\n";
    }
}
