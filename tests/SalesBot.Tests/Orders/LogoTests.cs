using SalesBot.Orders.Invoices;
using SalesBot.Tests.SettingsDesk;

namespace SalesBot.Tests.Orders;

public sealed class LogoTests
{
    [Theory]
    [InlineData(0, 8, "/DeviceGray", 12 * 7)]
    [InlineData(0, 1, "/DeviceGray", 2 * 7)]
    [InlineData(2, 8, "/DeviceRGB", 12 * 7 * 3)]
    [InlineData(3, 8, "[/Indexed /DeviceRGB 255", 12 * 7)]
    [InlineData(4, 8, "/DeviceGray", 12 * 7)]
    [InlineData(6, 8, "/DeviceRGB", 12 * 7 * 3)]
    public void A_png_of_any_kind_is_laid_on_white(byte kind, byte bits, string colours, int bytes)
    {
        var image = Logo.Read(Pictures.Png(12, 7, kind, bits))!;
        Assert.Equal((12, 7, bytes), (image.Width, image.Height, image.Data.Length));
        Assert.StartsWith(colours, image.Colours, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_transparent_is_white()
    {
        var image = Logo.Read(Pictures.Png(16, 1))!;
        // The first pixel is 0, 1, 2 of alpha 3.
        Assert.Equal([252, 252, 252], image.Data.Take(3).Select(one => (int)one));
    }

    [Fact]
    public void A_jpeg_goes_in_as_it_is()
    {
        var image = Logo.Read(Pictures.Jpeg(300, 120))!;
        Assert.Equal((300, 120, "/DCTDecode"), (image.Width, image.Height, image.Filter));
    }

    [Fact]
    public void What_is_none_or_breaks_off_is_none()
    {
        var png = Pictures.Png(12, 7);
        Assert.Null(Logo.Read([]));
        Assert.Null(Logo.Read("GIF89a"u8.ToArray()));
        Assert.Null(Logo.Read(Pictures.Png(12, 7, interlaced: 1)));
        Assert.Null(Logo.Read(Pictures.Png(2001, 7)));
        Assert.All(Enumerable.Range(0, png.Length - 40), length => Assert.Null(Logo.Read(png[..length])));
        Assert.All(Enumerable.Range(2, 14), length => Assert.Null(Logo.Read(Pictures.Jpeg(300, 120)[..length])));
    }
}
