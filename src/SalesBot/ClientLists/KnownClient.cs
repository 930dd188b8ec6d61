using SalesBot.Clients;
using SalesBot.Contacts;

namespace SalesBot.ClientLists;

/// <summary>Somebody a list speaks of, who is there or is not yet.</summary>
internal abstract class Known
{
    private bool met;

    /// <summary>The key of its row; 0 while it has none.</summary>
    public long Id { get; init; }

    /// <summary>Whether it is not there yet.</summary>
    public bool IsNew => Id == 0;

    /// <summary>Whether more is known of it now, though it was there.</summary>
    public bool Changed { get; protected set; }

    /// <summary>Whether a row speaks of it for the first time.</summary>
    public bool Meet() => met != (met = true);
}

/// <summary>A client, as a list sees it.</summary>
internal sealed class KnownClient : Known
{
    public string Name { get; set; } = "";

    public string? Inn { get; set; }

    public string? Kpp { get; set; }

    public string? Address { get; set; }

    /// <summary>Its row's key, once it was written.</summary>
    public long Key { get => field == 0 ? Id : field; set; }

    /// <summary>Adds what was not known.</summary>
    public void Learn(SaidCompany said)
    {
        var before = (Inn, Kpp, Address);
        (Inn, Kpp, Address) = (Inn ?? said.Inn, Kpp ?? said.Kpp, Address ?? said.Address);
        Changed |= !IsNew && before != (Inn, Kpp, Address);
    }
}

/// <summary>A contact, as a list sees it.</summary>
/// <param name="said">Name, company, position.</param>
internal sealed class KnownContact(SaidContact said) : Known
{
    private List<string>? added;

    /// <summary>Name, company, position.</summary>
    public SaidContact Said { get; private set; } = said;

    public KnownClient? Client { get; set; }

    /// <summary>Phones in E.164 and addresses.</summary>
    public IReadOnlyList<string> Reaches { get; set; } = [];

    /// <summary>Those of them that are not written yet.</summary>
    public IReadOnlyList<string> Added => IsNew ? Reaches : added ?? [];

    /// <summary>Adds what was not known, by the rule for all that is said of somebody; a position that is known stays.</summary>
    public void Learn(SaidContact more, KnownClient? client)
    {
        var before = (Said, Client);
        if (Client is null && client is not null && Said.Company.Length == 0 && more.Company.Length == 0)
            more = more with { Company = client.Name };
        Client ??= client;
        if (Said.Position.Length > 0) more = more with { Position = "" };
        if (more != Said) Said = more.AddedTo(Said);
        Changed |= !IsNew && before != (Said, Client);
    }

    /// <summary>Adds a phone or an address.</summary>
    public void Learn(string reach)
    {
        Reaches = [.. Reaches, reach];
        if (!IsNew) (added ??= []).Add(reach);
        Changed |= !IsNew;
    }

    /// <summary>Whether the numbers of a company, with nobody's name beside them, are this contact's: it is of no other company.</summary>
    public bool IsOf(KnownClient? client, string company)
    {
        if (Client is not null && client is not null) return Client == client;
        var (own, other) = (ClientName.KeyOf(Said.Company), ClientName.KeyOf(client?.Name ?? company));
        return own.Length == 0 || other.Length == 0 || own == other;
    }
}
