using System.Text;
using MimeKit.Text;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>
/// A letter in HTML as plain text: blocks and breaks are lines, what it quotes begins with «&gt;» as in a letter without HTML, so that it
/// can be folded. Pure.
/// </summary>
internal static class HtmlLetter
{
    private static readonly HashSet<HtmlTagId> unseen = [HtmlTagId.Style, HtmlTagId.Script, HtmlTagId.Title, HtmlTagId.Head];

    private static readonly HashSet<HtmlTagId> blocks =
    [
        HtmlTagId.Br, HtmlTagId.P, HtmlTagId.Div, HtmlTagId.LI, HtmlTagId.UL, HtmlTagId.OL, HtmlTagId.TR, HtmlTagId.Table, HtmlTagId.HR,
        HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6, HtmlTagId.Pre, HtmlTagId.BlockQuote,
    ];

    public static string Of(string html)
    {
        var (text, line, hidden, quoted) = (new StringBuilder(), new StringBuilder(), 0, 0);
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokenizer.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                var step = tag.IsEmptyElement ? 0 : tag.IsEndTag ? -1 : 1;
                if (unseen.Contains(tag.Id)) hidden = Math.Max(0, hidden + step);
                if (blocks.Contains(tag.Id)) End();
                if (tag.Id == HtmlTagId.BlockQuote) quoted = Math.Max(0, quoted + step);
                if (tag.Id is HtmlTagId.TD or HtmlTagId.TH) line.Append(' ');
            }
            else if (token is HtmlDataToken { Kind: HtmlTokenKind.Data } data && hidden == 0)
            {
                line.Append(data.Data.ReplaceLineEndings(" "));
            }
        }

        End();
        return text.ToString().Trim();

        void End()
        {
            var said = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            line.Clear();
            if (said.Length > 0) text.Append(quoted > 0 ? "> " : "").Append(said).Append('\n');
        }
    }
}
