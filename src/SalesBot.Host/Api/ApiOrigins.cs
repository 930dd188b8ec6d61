using Microsoft.AspNetCore.Cors.Infrastructure;

namespace SalesBot.Host.Api;

/// <summary><c>Api:Origins</c>: the web sites whose pages may call from the browser, such as <c>https://www.example.com</c>.</summary>
internal static class ApiOrigins
{
    /// <summary>Reads them; every mistake goes to <paramref name="mistakes"/>.</summary>
    public static IReadOnlyList<string> Read(string? setting, ICollection<string> mistakes)
    {
        var origins = new List<string>();
        foreach (var said in (setting ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Uri.TryCreate(said, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.AbsolutePath == "/"
                && uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length == 0)
                origins.Add(uri.GetLeftPart(UriPartial.Authority));
            else mistakes.Add($"Api:Origins names «{said}»; an origin is a scheme and a host alone, such as https://www.example.com.");
        }

        return origins;
    }

    /// <summary>What their pages may send and read.</summary>
    public static CorsPolicy Policy(IReadOnlyList<string> origins) => new CorsPolicyBuilder([.. origins])
        .WithMethods("GET", "POST", "PUT", "PATCH")
        .WithHeaders("X-Api-Key", "Authorization", "Content-Type", "Idempotency-Key")
        .WithExposedHeaders("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromMinutes(10)).Build();
}
