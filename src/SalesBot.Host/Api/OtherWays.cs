namespace SalesBot.Host.Api;

/// <summary>How an address is asked about without doing anything: HEAD wherever there is GET, and OPTIONS (RFC 9110, 9.3).</summary>
internal static class OtherWays
{
    /// <summary>Lets everything that is read be asked for by HEAD, too: the server leaves the body out.</summary>
    public static TBuilder AlsoByHead<TBuilder>(this TBuilder doors)
        where TBuilder : IEndpointConventionBuilder
    {
        doors.Add(door =>
        {
            var ways = door.Metadata.OfType<HttpMethodMetadata>().LastOrDefault();
            if (ways is null || !ways.HttpMethods.Contains(HttpMethods.Get)) return;
            door.Metadata.Add(new HttpMethodMetadata([.. ways.HttpMethods, HttpMethods.Head], ways.AcceptCorsPreflight));
        });
        return doors;
    }

    /// <summary>Answers an OPTIONS that no browser asks with what is allowed.</summary>
    public static bool Answer(HttpContext call)
    {
        if (!HttpMethods.IsOptions(call.Request.Method) || call.Response.StatusCode != StatusCodes.Status405MethodNotAllowed) return false;
        call.Response.StatusCode = StatusCodes.Status204NoContent;
        call.Response.Headers.Append("Allow", HttpMethods.Options);
        return true;
    }
}
