using SalesBot.Conversations;

namespace SalesBot.Orders.Invoices;

/// <summary>Who sells: the requisites an invoice carries. All are optional; what is missing is left out of the paper.</summary>
public sealed record Seller
{
    /// <summary>Name of the company.</summary>
    public string Name { get; init; } = "";

    /// <summary>ИНН.</summary>
    public string Inn { get; init; } = "";

    /// <summary>КПП.</summary>
    public string Kpp { get; init; } = "";

    /// <summary>Address.</summary>
    public string Address { get; init; } = "";

    /// <summary>The number clients may call.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Bank.</summary>
    public string Bank { get; init; } = "";

    /// <summary>БИК.</summary>
    public string Bik { get; init; } = "";

    /// <summary>Settlement account (расчётный счёт).</summary>
    public string Account { get; init; } = "";

    /// <summary>Correspondent account of the bank.</summary>
    public string CorrAccount { get; init; } = "";

    /// <summary>The file of the logo, which is only ever given in the chat; null for none.</summary>
    public long? LogoFileId { get; init; }

    /// <summary>Nothing is known.</summary>
    public static Seller Unknown { get; } = new();
}

/// <summary>Who sells, by the settings of an office.</summary>
internal static class OfficeSeller
{
    extension(Office office)
    {
        /// <summary>The requisites on invoices.</summary>
        public Seller Seller => office.Given.Now.Over(office.UsualSeller, SellerSettings.Over);

        /// <summary>The same where nothing else is given in the chat.</summary>
        public Seller UsualSeller => office.Setting<Seller>() ?? Seller.Unknown;
    }
}
