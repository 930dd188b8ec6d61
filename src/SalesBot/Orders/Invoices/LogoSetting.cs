using System.Globalization;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Files;
using SalesBot.SettingsDesk;

namespace SalesBot.Orders.Invoices;

/// <summary>The logo on invoices: a PNG or a JPEG that is sent, known by its bytes and not by its name.</summary>
internal static class LogoSetting
{
    /// <summary>Most kilobytes of its file, and most pixels of a side.</summary>
    public const int MostKilobytes = 500, MostPixels = 2000;

    private const int LeastPixels = 16;

    public static SettingKind Kind { get; } = new(SellerSettings.Logo)
    {
        Page = SellerSettings.Page,
        Read = (_, _, phrases) => new Reading.Problem(phrases["field.file.expected"]),
        Usual = _ => "",
        Show = (kept, _) => kept.Split(' ', 3) is [_, var size, var name] ? $"{name}, {size}" : kept,
        Take = Take,
        FileOf = kept => kept.Length == 0 ? null : FileOf(kept),
    };

    /// <summary>The file of a kept value, «17 300×120 logo.png».</summary>
    public static long FileOf(string kept) => long.Parse(kept.Split(' ')[0], CultureInfo.InvariantCulture);

    private static async Task<Reading> Take(Visit visit, long id)
    {
        var phrases = visit.Phrases;
        var file = (await visit.Db.Files.FindAsync(id))!;
        if (file.Size > MostKilobytes * 1024L) return Wrong("setting.seller.logo.large");
        if (Logo.Read(await FileStore.Read(visit, id)) is not { } logo) return Wrong("setting.seller.logo.wrong");
        if (logo.Width is < LeastPixels or > MostPixels || logo.Height is < LeastPixels or > MostPixels)
            return Wrong("setting.seller.logo.size");
        var kept = string.Create(CultureInfo.InvariantCulture, $"{id} {logo.Width}×{logo.Height} {file.Name}");
        return new Reading.Understood(Answer.Of(kept));

        Reading Wrong(string key) =>
            new Reading.Problem(phrases.Say(key, ("kb", MostKilobytes), ("least", LeastPixels), ("most", MostPixels)));
    }
}
