using System.Text;
using System.Text.Encodings.Web;

namespace SalesBot.Host.Hosting;

/// <summary>A page of a few words, without script, in the language the browser asks for.</summary>
internal static class PlainPage
{
    // No script, no foreign address; a form goes nowhere but back.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string Style =
        ":root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui;max-width:32rem;margin:20vh auto;padding:0 1rem}"
        + "button{font:inherit;padding:.5rem 1.5rem}";

    /// <summary>The texts in that language.</summary>
    public static Phrases PhrasesFor(HttpContext context) =>
        Sales.Features.Texts.For(context.Request.Headers.AcceptLanguage.ToString().Split(',', ';')[0]);

    /// <summary>The page; <paramref name="body"/> is markup, every text in it encoded by the caller.</summary>
    public static IResult Of(HttpContext context, int status, string title, string body)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        var heading = HtmlEncoder.Default.Encode(title);
        return Results.Text($"""
            <!doctype html><html lang="{PhrasesFor(context).Language}"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width"><title>{heading}</title>
            <style>{Style}</style>
            <h1>{heading}</h1>{body}</html>
            """, "text/html; charset=utf-8", Encoding.UTF8, status);
    }
}
