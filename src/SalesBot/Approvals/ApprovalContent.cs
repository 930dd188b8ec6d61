using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SalesBot.Processes;

namespace SalesBot.Approvals;

/// <summary>Exactly what an approver is shown of a document: the decision is about this and nothing else (A17, U4).</summary>
public sealed record ApprovalContent
{
    /// <summary>Number of the order, or of the proposal's lead.</summary>
    public required string Number { get; init; }

    /// <summary>Name of the client.</summary>
    public string Client { get; init; } = "";

    /// <summary>The contact line; empty for none.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Contract number; null for none.</summary>
    public string? Contract { get; init; }

    /// <summary>Sum in roubles; null for a document without one.</summary>
    public decimal? Total { get; init; }

    /// <summary>Day of shipment; null for none.</summary>
    public DateOnly? ShipmentDate { get; init; }

    /// <summary>Text of the document; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Key of the stage whose document it is; not part of the fingerprint, its answers are.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Answers to fields that the process file has added, key and kept value, in the order of the stage (U8).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Answers { get; init; } = [];

    /// <summary>Lines of an order, in order.</summary>
    public IReadOnlyList<ApprovalLine> Lines { get; init; } = [];

    /// <summary>VAT of an order by rate, where it is not counted as the office counts; else none.</summary>
    public IReadOnlyList<VatShare> Vat { get; init; } = [];

    /// <summary>Files, in order of their ids.</summary>
    public IReadOnlyList<ApprovalFile> Files { get; init; } = [];

    /// <summary>Names of the files that are still on their way: nobody can decide on what nobody has seen.</summary>
    public IReadOnlyList<string> Awaited() => [.. Files.Where(file => file.Sha256.Length == 0).Select(file => file.Name)];

    /// <summary>SHA-256 of all of it, lower-case hex. Sums count by value: 1.5 and 1.50 are the same.</summary>
    public string Fingerprint()
    {
        IEnumerable<string> parts =
        [
            Number, Client, Contact, Contract ?? "", Said(Total), ShipmentDate?.ToString("O", CultureInfo.InvariantCulture) ?? "", Text,
            Said(Lines.Count), .. Lines.SelectMany(line => new[] { line.Name, Said(line.Quantity), line.Unit, Said(line.Sum) }),
            Said(Files.Count), .. Files.SelectMany(file => new[] { file.Name, file.Sha256 }),
            .. Answers.SelectMany(answer => new[] { answer.Key, answer.Value }),
            .. Vat.SelectMany(share => new[] { "vat", Said(share.Percent), Said(share.Net), Said(share.Vat) }),
        ];
        // Each part goes with its length, so that no two different documents read the same.
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>As JSON for <see cref="Approval.Shown"/>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Back from JSON.</summary>
    public static ApprovalContent FromJson(string json) => JsonSerializer.Deserialize<ApprovalContent>(json)!;

    private static string Said(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A line of an order as an approver sees it.</summary>
/// <param name="Name">The item.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Unit">Of what: «м²».</param>
/// <param name="Sum">In roubles.</param>
public sealed record ApprovalLine(string Name, decimal Quantity, string Unit, decimal Sum)
{
    /// <summary>What one costs; null where it was not kept. Not part of the fingerprint, the sum is.</summary>
    public decimal? Price { get; init; }

    /// <summary>What the catalogue asks for one, where another price was agreed.</summary>
    public decimal? ListPrice { get; init; }
}

/// <summary>A file of a document as an approver gets it.</summary>
/// <param name="Id">The stored file; not part of the fingerprint, its bytes are.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex; empty while they are on their way.</param>
public sealed record ApprovalFile(long Id, string Name, string Sha256);
