namespace SalesBot.People;

/// <summary>What a person does in the process; one person may have several. Source: product.md, «Words».</summary>
[Flags]
public enum Role
{
    /// <summary>None: a stranger, or a person who was dismissed.</summary>
    None = 0,

    /// <summary>Секретарь: registers calls and letters.</summary>
    Secretary = 1,

    /// <summary>Менеджер: leads the client from the first contact to the order.</summary>
    Manager = 2,

    /// <summary>Согласующий: approves proposals and orders.</summary>
    Approver = 4,

    /// <summary>Руководитель отдела исполнения.</summary>
    ExecutionHead = 8,

    /// <summary>Исполнитель.</summary>
    Executor = 16,

    /// <summary>Администратор: people, rules, catalogue, audit.</summary>
    Admin = 32,

    /// <summary>Бухгалтер: hears of won leads (B15).</summary>
    Accountant = 64,

    /// <summary>Внешний исполнитель: carries orders out and is not of the company; sees their own orders and nothing else (B21).</summary>
    External = 128,
}

/// <summary>Somebody who works with the bot.</summary>
public sealed class Person
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Surname first, as colleagues call them: «Петрова Ольга».</summary>
    public required string Name { get; set; }

    /// <summary>What they do.</summary>
    public Role Roles { get; set; }

    /// <summary>Language of their cards: <c>ru</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "ru";

    /// <summary>False once dismissed: they are a stranger then, whatever they hold.</summary>
    public bool Active { get; set; } = true;

    /// <summary>Who acts while this person is away (заместитель).</summary>
    public int? DeputyId { get; set; }

    /// <summary>Whom a reminder climbs to when neither the person nor the deputy acts (A18).</summary>
    public int? HeadId { get; set; }

    /// <summary>Away until this moment; null or past when present (B12).</summary>
    public DateTimeOffset? AwayUntil { get; set; }

    /// <summary>
    /// Whether an external executor is shown the phones of the clients whose orders they carry out (B21); of no meaning for others.
    /// </summary>
    public bool SeesPhones { get; set; }

    /// <summary>
    /// Whether an external executor is shown what the company sells their work for (W10); of no meaning for others.
    /// </summary>
    public bool SeesPrices { get; set; }

    /// <summary>Not of the company, and nothing else besides (B21).</summary>
    public bool IsExternal => Roles == Role.External;

    /// <summary>Whether clients' phones are kept from them.</summary>
    public bool PhonesHidden => IsExternal && !SeesPhones;

    /// <summary>Whether prices and sums are kept from them.</summary>
    public bool PricesHidden => IsExternal && !SeesPrices;

    /// <summary>IANA name of their time zone, where it is not the office's; null: the office's (B9).</summary>
    public string? Zone { get; set; }

    /// <summary>The day, on their clock, whose list they have been sent (B9); null for none yet.</summary>
    public DateOnly? DigestedOn { get; set; }

    /// <summary>When they joined.</summary>
    public DateTimeOffset JoinedAt { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>The first word of the name, for buttons and short lines.</summary>
    public string ShortName => Name.Split(' ', 2)[0];

    /// <summary>Whether the person has one of <paramref name="roles"/>.</summary>
    public bool Has(Role roles) => Active && (Roles & roles) != Role.None;

    /// <summary>Whether the person is away at <paramref name="now"/>.</summary>
    public bool IsAway(DateTimeOffset now) => AwayUntil > now;
}

/// <summary>An account of a person in a channel: where their cards go and where their answers come from.</summary>
public sealed class Address
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Whose it is.</summary>
    public int PersonId { get; set; }

    /// <summary>Channel name.</summary>
    public required string Channel { get; set; }

    /// <summary>The channel's id of the account; unique with <see cref="Channel"/>.</summary>
    public required string Account { get; set; }

    /// <summary>Where the channel sends to.</summary>
    public required string Route { get; set; }

    /// <summary>Why nothing can be sent there any more; null while it can. Cleared when the person comes back.</summary>
    public string? DeadReason { get; set; }

    /// <summary>When the person was last active there; a notice goes to the latest one.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>
    /// Which sender works through this address's messages, alone, so that their order is kept; null for none (<see
    /// cref="Delivery.Heart"/>).
    /// </summary>
    public string? LeasedBy { get; set; }
}

/// <summary>A one-time invitation. Only the hash of its code is kept (128 random bits, 24 hours).</summary>
public sealed class Invitation
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the code, lower-case hex.</summary>
    public required string CodeHash { get; set; }

    /// <summary>Roles the new person gets.</summary>
    public Role Roles { get; set; }

    /// <summary>Name for the new person; null: as their account says.</summary>
    public string? Name { get; set; }

    /// <summary>An existing person who gets one more channel by it; null for a new person.</summary>
    public int? PersonId { get; set; }

    /// <summary>Who invited; null from the command line.</summary>
    public int? InvitedById { get; set; }

    /// <summary>Valid until.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used; null while it was not.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A stranger who pressed [Запросить доступ].</summary>
public sealed class AccessRequest
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Channel name.</summary>
    public required string Channel { get; set; }

    /// <summary>The channel's id of the account.</summary>
    public required string Account { get; set; }

    /// <summary>Where to answer.</summary>
    public required string Route { get; set; }

    /// <summary>What the account calls itself.</summary>
    public required string Name { get; set; }

    /// <summary>The account's language, if known.</summary>
    public string? Language { get; set; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Who decided; null while nobody has.</summary>
    public int? DecidedById { get; set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; set; }
}
