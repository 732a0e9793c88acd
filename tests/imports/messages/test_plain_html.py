"""HTML becomes the text that a reader sees, and nothing is loaded or hidden in it."""

import pytest

from backoffice.imports.messages.plain_html import text_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Eins</p><p>Zwei</p>", "Eins\n\nZwei"),
        ("<div>Eins</div><div>Zwei<br>Drei</div>", "Eins\nZwei\nDrei"),
        ("Eins <b>zwei</b>\n  drei", "Eins zwei drei"),
        ("<ul><li>Eins<li>Zwei</ul>", "- Eins\n- Zwei"),
        ("<ol><li><p>Eins</p></li><li>Zwei</li></ol>", "1. Eins\n\n2. Zwei"),
        ('Mehr <a href="https://example.org/x">hier</a>.', "Mehr hier."),
        ("<table><tr><td>Telefon</td><td>030 23125 042</td></tr><tr><th>Name<td>Bo</table>", "Telefon\t030 23125 042\nName\tBo"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("&lt;b&gt; &amp; &euro; &#220;&nbsp;x", "<b> & € Ü\u00a0x"),
        ("a<hr>b", "a\nb"),
        ("<blockquote type=cite>alt<blockquote>älter</blockquote></blockquote>neu", "> alt\n>\n>> älter\n\nneu"),
        ('<div name="quote">alt</div>', "> alt"),
        ('<blockquote style="margin: 0 0 0 40px; border: none;">eingerückt</blockquote>', "eingerückt"),
        ("<p hidden>weg</p>da", "da"),
        ('<span style="display:none">weg<b>auch</b></span>da', "da"),
        ('<div style="font-size:0px;max-height:0">weg</div><div style="font-size:0.9em">da</div>', "da"),
        ("<style>p{color:red}</style><script>alert(1)</script><title>t</title>da", "da"),
        ("<!-- weg -->da<!--[if mso]>weg<![endif]-->", "da"),
        ("<![CDATA[weg]]>da<!DOCTYPE html><?php weg ?>", "da"),
        ('<img src="https://example.org/p.gif" alt="weg">da<video>weg</video>', "da"),
        ("da <a href='offen", "da"),
        ("da<!-- offen", "da"),
        ("da<script>offen", "da"),
        ("a < b und 3 <4", "a < b und 3 <4"),
        ("</p></div>a</b>", "a"),
        ("", ""),
    ],
)
def test_that_html_becomes_text(html: str, text: str) -> None:
    assert text_of(html) == text


def test_that_pictures_inside_the_html_do_not_push_the_text_out() -> None:
    picture = "data:image/png;base64," + "A" * 1_500_000
    assert text_of(f'<img src="{picture}"><p>030 23125 042</p>') == "030 23125 042"
