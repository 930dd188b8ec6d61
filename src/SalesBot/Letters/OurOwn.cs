using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Orders.Invoices;
using SalesBot.People;
using SalesBot.Values;

namespace SalesBot.Letters;

/// <summary>Addresses, numbers and names that are the office's own: a client is never one of them.</summary>
/// <param name="Addresses">Whole addresses, and «@domain» for all of a domain.</param>
/// <param name="Phones">Numbers in E.164.</param>
/// <param name="Names">Names of colleagues.</param>
internal sealed record OurOwn(IReadOnlySet<string> Addresses, IReadOnlySet<string> Phones, IReadOnlySet<string> Names)
{
    private const int MostAddresses = 200;

    // Where everybody has a mailbox a domain says nothing.
    private static readonly HashSet<string> Public = new(
        "mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru ya.ru yandex.com gmail.com googlemail.com rambler.ru outlook.com hotmail.com "
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(["icloud.com", "live.ru", "vk.com", "yahoo.com", "proton.me"]),
        StringComparer.Ordinal);

    /// <summary>Those of an office: the mailboxes its letters came to, the number on its invoices, its people.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="also">An address of ours that no letter was kept from yet; null for none.</param>
    public static async Task<OurOwn> Of(Work work, string? also = null)
    {
        var to = await work.Db.Letters.AsNoTracking().Where(letter => letter.To != null).OrderByDescending(letter => letter.Id)
            .Select(letter => letter.To!).Take(MostAddresses).ToListAsync();
        var people = await work.Db.People.AsNoTracking().Select(person => person.Name).ToListAsync();
        var phone = work.Office.Seller.Phone;
        return Of(to.Append(also ?? "").SelectMany(EmailsOf), [phone], people);
    }

    /// <summary>Those that are given.</summary>
    public static OurOwn Of(IEnumerable<string> addresses, IEnumerable<string> phones, params IEnumerable<string> names) => new(
        addresses.SelectMany(WithDomain).ToHashSet(StringComparer.OrdinalIgnoreCase),
        phones.Select(phone => PhoneNumber.TryParse(phone)?.E164).OfType<string>().ToHashSet(StringComparer.Ordinal),
        names.Select(RussianNames.Plain).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether the address is ours.</summary>
    public bool Is(EmailAddress address) => Addresses.Contains(address.Key) || Addresses.Contains(DomainOf(address.Key));

    /// <summary>Whether the number is ours.</summary>
    public bool Is(PhoneNumber phone) => Phones.Contains(phone.E164);

    /// <summary>Whether the name is a colleague's, first name before or after.</summary>
    public bool Is(string name) => Names.Contains(RussianNames.Plain(name))
        || Names.Contains(RussianNames.Plain(string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse())));

    private static IEnumerable<string> EmailsOf(string text) => EmailAddress.All(text).Select(found => found.Address.Key);

    private static IEnumerable<string> WithDomain(string address) =>
        address.StartsWith('@') || Public.Contains(DomainOf(address)[1..]) ? [address] : [address, DomainOf(address)];

    private static string DomainOf(string address) => address[address.LastIndexOf('@')..];
}
