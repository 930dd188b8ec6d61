namespace SalesBot.Host.Api;

/// <summary>Which addresses are the API's.</summary>
internal static class ApiPaths
{
    private const string Root = "/api";

    /// <summary>Whether it is one; <c>/api/messages</c> is the Teams channel's.</summary>
    public static bool IsApi(HttpContext call) =>
        call.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest)
        && !rest.StartsWithSegments("/messages", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what is sent there is signed by an exchange instead of carrying a key.</summary>
    public static bool IsSigned(PathString path) => path.StartsWithSegments("/api/calls/mango", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/api/calls/zadarma", StringComparison.OrdinalIgnoreCase);
}
