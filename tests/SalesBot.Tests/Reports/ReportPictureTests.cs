using SalesBot.Leads;
using SalesBot.Reports;
using SalesBot.Tests.Orders;
using SkiaSharp;

namespace SalesBot.Tests.Reports;

/// <summary>The report has a picture of its funnel and its trend beside the text (14.2).</summary>
public sealed class ReportPictureTests : OrderTest
{
    [Fact] // 14.2
    public async Task The_picture_comes_beside_the_text_and_shows_what_the_text_says()
    {
        await Boss.Says("/report").Sees("Обращения: 1");
        var picture = Assert.Single(Boss.Messages, message => message.File is not null);
        Assert.True(picture.Screen.IsPicture);
        Assert.Equal(("Отчёт.png", ReportPicture.MediaType), (picture.File!.Name, picture.File.MediaType));
        using var drawn = SKBitmap.Decode(picture.File.Content);
        Assert.Equal((ReportPicture.Width, ReportPicture.Height), (drawn.Width, drawn.Height));
        await Boss.DoesNotSee("Рисую");
    }

    [Fact] // 14.2
    public async Task Where_there_is_nothing_to_count_there_is_nothing_to_draw()
    {
        await Boss.Says("/report прошлый год").Sees("Обращения: 0");
        Assert.DoesNotContain(Boss.Messages, message => message.File is not null);
    }

    [Fact] // 14.2
    public async Task Where_a_file_must_be_agreed_to_first_it_comes_by_a_button()
    {
        Office.Channel.AsksBeforeFiles = true;
        await Boss.Says("/report").Sees("Обращения: 1");
        Assert.DoesNotContain(Boss.Messages, message => message.File is not null);
        await Boss.Clicks("Рисунок");
        Assert.Single(Boss.Messages, message => message.Screen.IsPicture);
    }

    [Theory] // 14.2
    [InlineData(2, 0)]
    [InlineData(6, 3)]
    [InlineData(7, 7)]
    public void As_much_is_coloured_as_was_won(int leads, int won)
    {
        var all = Enumerable.Range(0, leads).Select(n => Lead(23, n < won)).ToList();
        var period = ReportPeriod.Of("week", new DateOnly(2026, 11, 23))!;
        var report = Report.Of(period, leads, all, (_, _) => TimeSpan.Zero);
        var png = ReportPicture.Draw(PictureFigures.Of(report, all), "Отчёт: 17.11 — 23.11", Office.Office.Phrases("ru"));
        using var drawn = SKBitmap.Decode(png);
        // Below the funnel, in the middle of the last day's column.
        var column = Enumerable.Range(400, 290).Select(y => drawn.GetPixel(798, y)).ToList();
        var (ofLeads, ofWon) = (column.Count(pixel => pixel == ReportPicture.OfLeads), column.Count(pixel => pixel == ReportPicture.OfWon));
        Assert.Equal(250, ofLeads + ofWon);
        Assert.Equal((double)won / leads, ofWon / 250d, 2);
    }

    [Fact] // 14.2
    public void Every_part_of_the_period_is_there_in_order_and_each_lead_is_in_one()
    {
        var leads = new[] { Lead(2, true), Lead(3, false), Lead(22, true), Lead(23, false), Lead(23, true) };
        var month = ReportTrend.Of(ReportPeriod.Between(new(2026, 11, 1), new(2026, 11, 23)), leads);
        Assert.Equal([(26, 0, 0), (2, 2, 1), (9, 0, 0), (16, 1, 1), (23, 2, 1)],
            month.Select(part => (part.First.Day, part.Leads, part.Won)));
        var week = ReportTrend.Of(ReportPeriod.Between(new(2026, 11, 17), new(2026, 11, 23)), leads);
        Assert.Equal([0, 0, 0, 0, 0, 1, 2], week.Select(part => part.Leads));
        var year = ReportTrend.Of(ReportPeriod.Between(new(2026, 1, 1), new(2026, 12, 31)), leads);
        Assert.Equal(Enumerable.Range(1, 12), year.Select(part => part.First.Month));
        Assert.Equal(5, year[10].Leads);
    }

    private static ReportLead Lead(int day, bool won) => new("L", won ? LeadState.Won : LeadState.Open, 1, 1, default, null)
    {
        RegisteredOn = new DateOnly(2026, 11, day),
    };
}
