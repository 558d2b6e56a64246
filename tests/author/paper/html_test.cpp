// HTML written piece by piece.
#include "catch.hpp"

#include "author/paper/html.hpp"

using huji::escaped;
using huji::Html;

TEST_CASE("words that look like markup stay words") {
    CHECK(escaped("a < b && \"c\" > 'd'") == "a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;");
    CHECK(escaped("&lt;") == "&amp;lt;");
    CHECK(escaped("户籍") == "户籍");
    Html html;
    html.element("b", "</b><script>", {{"title", "\"><script>"}});
    CHECK(html.take() == "<b title=\"&quot;&gt;&lt;script&gt;\">&lt;/b&gt;&lt;script&gt;</b>");
}

TEST_CASE("elements close in the order in which they must, and all are closed in the end") {
    Html html;
    html.open("div").open("span").text("a").close().open("i");
    CHECK(html.take() == "<div><span>a</span><i></i></div>");
    Html none;
    none.close().text("b");
    CHECK(none.take() == "b");
}
