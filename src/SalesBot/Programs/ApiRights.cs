namespace SalesBot.Programs;

/// <summary>What a program may do that comes with a key.</summary>
[Flags]
public enum ApiRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Hand in leads.</summary>
    AddLeads = 1,

    /// <summary>Read leads and their files.</summary>
    ReadLeads = 1 << 1,

    /// <summary>Change leads and put files to them.</summary>
    ChangeLeads = 1 << 2,

    /// <summary>Read orders and their files.</summary>
    ReadOrders = 1 << 3,

    /// <summary>Say that an order is paid or shipped, and put files to it.</summary>
    ChangeOrders = 1 << 4,

    /// <summary>Read and write clients and contacts, and read who works here.</summary>
    Directory = 1 << 5,

    /// <summary>Read and write the catalogue.</summary>
    Catalogue = 1 << 6,

    /// <summary>Tell of calls.</summary>
    Calls = 1 << 7,

    /// <summary>Hand in letters.</summary>
    Letters = 1 << 8,

    /// <summary>All there is.</summary>
    All = (1 << 9) - 1,
}
