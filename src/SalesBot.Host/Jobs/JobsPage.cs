using System.Text;
using System.Text.Encodings.Web;

namespace SalesBot.Host.Jobs;

/// <summary>The few words before the dashboard of jobs, in the language the browser asks for.</summary>
internal static class JobsPage
{
    // No script, no foreign address; the form goes nowhere but back.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string Style =
        "body{font:1.1rem/1.5 system-ui;max-width:32rem;margin:20vh auto;padding:0 1rem}button{font:inherit;padding:.5rem 1.5rem}";

    /// <summary>One button that opens the dashboard.</summary>
    public static IResult Ask(HttpContext context, string code)
    {
        var phrases = PhrasesFor(context);
        return Page(context, StatusCodes.Status200OK, $"""
            <form method="post" action="{JobsSetup.EnterPath}"><input type="hidden" name="code" value="{HtmlEncoder.Default.Encode(code)}">
            <button>{HtmlEncoder.Default.Encode(phrases["jobs.page.enter"])}</button></form>
            <p>{HtmlEncoder.Default.Encode(phrases["jobs.page.once"])}</p>
            """);
    }

    /// <summary>One sentence.</summary>
    public static IResult Say(HttpContext context, int status, string key) =>
        Page(context, status, $"<p>{HtmlEncoder.Default.Encode(PhrasesFor(context)[key])}</p>");

    private static Phrases PhrasesFor(HttpContext context) =>
        Sales.Features.Texts.For(context.Request.Headers.AcceptLanguage.ToString().Split(',', ';')[0]);

    private static IResult Page(HttpContext context, int status, string body)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        var (language, title) = (PhrasesFor(context).Language, HtmlEncoder.Default.Encode(PhrasesFor(context)["jobs.page.title"]));
        return Results.Text($"""
            <!doctype html><html lang="{language}"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width"><title>{title}</title>
            <style>{Style}</style>
            <h1>{title}</h1>{body}</html>
            """, "text/html; charset=utf-8", Encoding.UTF8, status);
    }
}
