namespace SalesBot.Programs;

/// <summary>Where a lead that a program handed in came from, as the program said it.</summary>
public sealed class LeadSource
{
    /// <summary>Longest of these texts in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Longest address of a page.</summary>
    public const int MaxPage = 1000;

    /// <summary>The lead.</summary>
    public long LeadId { get; set; }

    /// <summary>Name of the key it was handed in with; empty for the key of the settings.</summary>
    public string Program { get; set; } = "";

    /// <summary>Key of the process file's list of sources, or the program's own word; empty when nothing was said.</summary>
    public string Source { get; set; } = "";

    /// <summary>utm_source.</summary>
    public string UtmSource { get; set; } = "";

    /// <summary>utm_medium.</summary>
    public string UtmMedium { get; set; } = "";

    /// <summary>utm_campaign.</summary>
    public string UtmCampaign { get; set; } = "";

    /// <summary>utm_term.</summary>
    public string UtmTerm { get; set; } = "";

    /// <summary>utm_content.</summary>
    public string UtmContent { get; set; } = "";

    /// <summary>The page it was sent from; empty when nothing was said.</summary>
    public string Page { get; set; } = "";
}
