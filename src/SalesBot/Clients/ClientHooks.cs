using SalesBot.Conversations;
using SalesBot.Data;

namespace SalesBot.Clients;

/// <summary>Rows of a feature that follow when two clients turn out to be one.</summary>
/// <param name="Name">What they are, the end of the text <c>merge.rows.NAME</c>.</param>
/// <param name="Of">Ids of those of a client.</param>
/// <param name="Move">Moves those with these ids to the client with this id.</param>
internal sealed record ClientRows(
    string Name, Func<SalesBotDb, long, Task<List<long>>> Of, Func<Visit, IReadOnlyList<long>, long, Task> Move);

/// <summary>What a feature does when a client is to be answered sooner or later than before.</summary>
/// <param name="Do">Does it, once the class is saved.</param>
internal sealed record ClassChanged(Func<Visit, Client, Task> Do);

/// <summary>What a feature does when a client's name or requisites were corrected.</summary>
/// <param name="Do">Does it, once the change is saved.</param>
internal sealed record ClientChanged(Func<Work, Client, Task> Do);

/// <summary>What a feature does when a contact's name, number or address was corrected.</summary>
/// <param name="Do">Does it, once the change is saved.</param>
internal sealed record ContactChanged(Func<Work, Contact, ContactChange, Task> Do);

/// <summary>A contact as it was, and how it is reached now; null for what there is not.</summary>
/// <param name="Line">Name and company before.</param>
/// <param name="Phone">First number before, E.164.</param>
/// <param name="Email">Address before.</param>
/// <param name="NewPhone">First number now.</param>
/// <param name="NewEmail">Address now.</param>
internal sealed record ContactChange(string Line, string? Phone, string? Email, string? NewPhone, string? NewEmail);
