using SalesBot.Clients;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.OfficeSettings;
using SalesBot.SettingsDesk;
using SalesBot.Values;

namespace SalesBot.Orders.Invoices;

/// <summary>Who sells: each of the details that stand on an invoice is a setting, and the logo is one.</summary>
internal static class SellerSettings
{
    /// <summary>The page they stand on.</summary>
    public const string Page = "seller";

    /// <summary>Key of the logo.</summary>
    public const string Logo = "seller.logo";

    private const int MostCharacters = 300;

    public static IEnumerable<SettingKind> All =>
    [
        Of("name", "Name", seller => seller.Name, Line),
        Of("inn", "Inn", seller => seller.Inn, Inn),
        Of("kpp", "Kpp", seller => seller.Kpp, (text, _, phrases) => (ClientText.Read(text).Kpp ?? Kpp.Of(text)) is { } kpp ? Kept(kpp)
            : new Reading.Problem(phrases["setting.seller.kpp.wrong"])),
        Of("address", "Address", seller => seller.Address, Line),
        Of("phone", "Phone", seller => seller.Phone, (text, _, phrases) => PhoneNumber.TryParse(text) is { } phone ? Kept(phone.Display)
            : new Reading.Problem(phrases["setting.seller.phone.wrong"])),
        Of("bank", "Bank", seller => seller.Bank, Line),
        Of("bik", "Bik", seller => seller.Bik, (text, _, phrases) => BankAccount.IsBik(Digits(text)) ? Kept(Digits(text))
            : new Reading.Problem(phrases["setting.seller.bik.wrong"])),
        Of("account", "Account", seller => seller.Account, (text, office, phrases) => Account(text, office, phrases, BankAccount.IsOf)),
        Of("corr", "CorrAccount", seller => seller.CorrAccount,
            (text, office, phrases) => Account(text, office, phrases, BankAccount.IsCorrespondentOf)),
        LogoSetting.Kind,
    ];

    /// <summary>The seller by what is given in the chat.</summary>
    public static Seller Over(Given given, Seller usual) => new()
    {
        Name = given["seller.name"] ?? usual.Name,
        Inn = given["seller.inn"] ?? usual.Inn,
        Kpp = given["seller.kpp"] ?? usual.Kpp,
        Address = given["seller.address"] ?? usual.Address,
        Phone = given["seller.phone"] ?? usual.Phone,
        Bank = given["seller.bank"] ?? usual.Bank,
        Bik = given["seller.bik"] ?? usual.Bik,
        Account = given["seller.account"] ?? usual.Account,
        CorrAccount = given["seller.corr"] ?? usual.CorrAccount,
        LogoFileId = given[Logo] is { } logo ? LogoSetting.FileOf(logo) : null,
    };

    private static SettingKind Of(string key, string name, Func<Seller, string> usual, Func<string, Office, Phrases, Reading> read) =>
        new($"seller.{key}")
        {
            Page = Page,
            Configuration = $"Seller:{name}",
            Read = read,
            Usual = office => usual(office.UsualSeller),
        };

    private static Reading Line(string text, Office office, Phrases phrases)
    {
        var line = CleanText.OneLine(text, CleanText.MaxMessage).Text;
        return line.Length is > 0 and <= MostCharacters ? Kept(line)
            : new Reading.Problem(phrases.Say("field.text.long", ("length", line.Length), ("max", MostCharacters)));
    }

    private static Reading Inn(string text, Office office, Phrases phrases)
    {
        // Of «7707083893/770701001» the one half: the other has its own place.
        var inn = ClientText.Read(text).Inn ?? Digits(text);
        return Values.Inn.Check(inn) switch
        {
            InnCheck.Ok => Kept(inn),
            InnCheck.WrongCheckDigit => new Reading.Problem(phrases.Say("setting.seller.inn.digit", ("inn", inn))),
            _ => new Reading.Problem(phrases["setting.seller.inn.wrong"]),
        };
    }

    private static Reading Account(string text, Office office, Phrases phrases, Func<string, string, bool> isOf)
    {
        var (digits, bik) = (Digits(text), office.Seller.Bik);
        if (digits.Length != BankAccount.Length) return new Reading.Problem(phrases["setting.seller.account.wrong"]);
        return !BankAccount.IsBik(bik) || isOf(bik, digits) ? Kept(digits)
            : new Reading.Problem(phrases.Say("setting.seller.account.digit", ("bik", bik)));
    }

    private static Reading.Understood Kept(string value) => new(Answer.Of(value));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
