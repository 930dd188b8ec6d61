using System.Globalization;

namespace SalesBot.Boards;

/// <summary>A place in a list: behind a lead, not at a count. Pure.</summary>
internal static class BoardPlace
{
    public static string Of(DateTimeOffset at, long id) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks}.{id}");

    public static (DateTimeOffset At, long Id)? Read(string text) =>
        text.Split('.') is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.UtcTicks
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? (new DateTimeOffset(at, TimeSpan.Zero), key) : null;
}
