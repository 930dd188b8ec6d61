using Microsoft.Extensions.Configuration;
using SalesBot.Host.Hosting;
using SalesBot.Orders.Invoices;
using SalesBot.Values;

namespace SalesBot.Tests.Channels.Browser;

/// <summary>The demo's invoice has who sells, their bank and their numbers (W19).</summary>
public sealed class DemoSellerTests
{
    [Fact] // W19
    public void A_demo_that_is_told_nothing_has_a_seller_whose_numbers_are_right()
    {
        var seller = Seller(("Demo:Enabled", "true"));
        Assert.Equal(InnCheck.Ok, Inn.Check(seller.Inn));
        Assert.All(typeof(Seller).GetProperties().Where(property => property.PropertyType == typeof(string)),
            property => Assert.NotEqual("", property.GetValue(seller)));
    }

    [Fact] // W19
    public void What_is_set_is_the_seller_and_without_a_demo_nobody_is_invented()
    {
        Assert.Equal("ООО «Своя»", Seller(("Demo:Enabled", "true"), ("Seller:Name", "ООО «Своя»")).Name);
        Assert.Equal(Nobody, Seller(("Demo:Enabled", "false")));
    }

    private static Seller Nobody => global::SalesBot.Orders.Invoices.Seller.Unknown;

    private static Seller Seller(params (string Name, string Value)[] settings) =>
        HostSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => (string?)one.Value)).Build(), []).Seller;
}
