using System.Text;
using Microsoft.Net.Http.Headers;
using SalesBot.Values;

namespace SalesBot.Host.Api;

/// <summary>
/// A JSON body as UTF-8 without a mark, however it was sent: 1C begins a body with a mark unless it is told not to, and older programs
/// send the code page of Windows. Pure.
/// </summary>
internal static class BodyText
{
    /// <summary>The body; the same bytes where there is nothing to change.</summary>
    /// <param name="bytes">As it came.</param>
    /// <param name="contentType">What the request says it is.</param>
    public static byte[] Utf8(byte[] bytes, string? contentType)
    {
        var (encoding, mark) = TextEncoding.Of(bytes);
        if (encoding is UTF8Encoding) return mark == 0 ? bytes : bytes[mark..];
        if (mark == 0 && Said(contentType) is { } said) encoding = said;
        return Encoding.UTF8.GetBytes(encoding.GetString(bytes.AsSpan(mark)));
    }

    private static Encoding? Said(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type) && type.Charset.HasValue
        ? CodePagesEncodingProvider.Instance.GetEncoding(type.Charset.ToString().Trim('"')) : null;
}
