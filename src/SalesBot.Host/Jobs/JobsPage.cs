using System.Text.Encodings.Web;
using SalesBot.Host.Hosting;

namespace SalesBot.Host.Jobs;

/// <summary>The few words before the dashboard of jobs, in the language the browser asks for.</summary>
internal static class JobsPage
{
    /// <summary>One button that opens the dashboard.</summary>
    public static IResult Ask(HttpContext context, string code)
    {
        var phrases = PlainPage.PhrasesFor(context);
        return Page(context, StatusCodes.Status200OK, $"""
            <form method="post" action="{JobsSetup.EnterPath}"><input type="hidden" name="code" value="{HtmlEncoder.Default.Encode(code)}">
            <button>{HtmlEncoder.Default.Encode(phrases["jobs.page.enter"])}</button></form>
            <p>{HtmlEncoder.Default.Encode(phrases["jobs.page.once"])}</p>
            """);
    }

    /// <summary>One sentence.</summary>
    public static IResult Say(HttpContext context, int status, string key) =>
        Page(context, status, $"<p>{HtmlEncoder.Default.Encode(PlainPage.PhrasesFor(context)[key])}</p>");

    private static IResult Page(HttpContext context, int status, string body) =>
        PlainPage.Of(context, status, PlainPage.PhrasesFor(context)["jobs.page.title"], body);
}
