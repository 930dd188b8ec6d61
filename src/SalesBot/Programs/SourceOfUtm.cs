namespace SalesBot.Programs;

/// <summary>Where a lead came from, by what its program said: its own word, else what the marks of its link mean (D3). Pure.</summary>
internal static class SourceOfUtm
{
    private static readonly HashSet<string> Paid = new(
        ["cpc", "ppc", "cpm", "cpa", "cpv", "paid", "paid_social", "paidsearch", "display", "banner", "ads", "ad", "target", "retargeting"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A key of the list where there is one for it, else the word itself; null when nothing was said.</summary>
    /// <param name="said">What the program said.</param>
    /// <param name="known">Keys of the process file's list.</param>
    public static string? Of(LeadSource said, IReadOnlyCollection<string> known)
    {
        if (said.Source.Length > 0) return said.Source;
        if (Paid.Contains(said.UtmMedium) && known.Contains("ad")) return "ad";
        if (string.Equals(said.UtmMedium, "organic", StringComparison.OrdinalIgnoreCase) && known.Contains("search")) return "search";
        if (said.UtmSource.Length > 0) return said.UtmSource;
        return said.Page.Length > 0 && known.Contains("site") ? "site" : null;
    }
}
