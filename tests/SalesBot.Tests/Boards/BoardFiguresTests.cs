using SalesBot.Boards;
using SalesBot.Tests.Board;

namespace SalesBot.Tests.Boards;

/// <summary>Figures and charts (15.2, B16).</summary>
public sealed class BoardFiguresTests : BoardTest
{
    [Fact] // 15.2, B16
    public async Task They_count_months_stages_speed_sources_managers_and_reasons()
    {
        await Petrova.Says("/lead 1").Clicks("КП").Says("Профнастил").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Posted();
        var lead = await Registers(1, "фасад", "Сидоров");
        await Sidorov.Says($"/lead {lead}").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        var figures = await Figures("Админова");
        Assert.Equal((12, 1, 1, 72_000m), (
            figures.Months.Count, figures.Months[^1].Won, figures.Months[^1].Refused, figures.Months[^1].Sum));
        Assert.Equal([2, 2, 1, 0, 1], figures.Stages.Select(stage => stage.Count));
        Assert.Equal(0.5m, figures.Stages[2].FromFormer);
        Assert.Equal([("По рекомендации", 1, 1, 72_000m), ("не указан", 1, 0, 0m)],
            figures.Sources.Select(one => (one.Name, one.Leads, one.Won, one.Sum)).OrderByDescending(one => one.Won));
        Assert.Equal([("Петрова Ольга", 1, 1m), ("Сидоров Игорь", 1, 0m)],
            figures.Managers.Select(one => (one.Name, one.Leads, one.Conversion)));
        Assert.Equal([("Дорого", 1)], figures.Refusals);
        Assert.True(figures.Speed.Contacted > 0);
        var page = (await BoardHost.Read(await Host.Open("Админова"), "/board/figures")).Replace('\u00A0', ' ');
        Assert.All(["<svg", "Дорого", "По рекомендации", "выиграно на 72 000 ₽", "50"],
            words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact] // B7, 15.2
    public async Task A_manager_reads_figures_of_their_own_and_filters_count_here_too()
    {
        await Apart();
        await Registers(1, "фасад", "Сидоров");
        Assert.Equal(["Петрова Ольга"], (await Figures("Петрова")).Managers.Select(one => one.Name));
        Assert.Equal(2, (await Figures("Админова")).Managers.Count);
        var page = await BoardHost.Read(await Host.Open("Петрова"), "/board/figures?period=year&heat=hot");
        Assert.DoesNotContain("Сидоров", page, StringComparison.Ordinal);
        Assert.Contains("первых контактов ещё не было", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_keeps_a_share_of_the_one_before()
    {
        var stages = StageFigures.Of([("а", 8), ("б", 4), ("в", 0), ("г", 0)]);
        Assert.Equal([null, 0.5m, 0m, null], stages.Select(stage => stage.FromFormer));
    }

    [Theory]
    [InlineData(new int[0], null, new[] { 0, 0, 0, 0, 0 })]
    [InlineData(new[] { 15 }, 15, new[] { 1, 0, 0, 0, 0 })]
    [InlineData(new[] { 16, 60, 61, 500, 1 }, 60, new[] { 1, 2, 1, 0, 1 })]
    public void Times_to_the_first_contact_fall_into_steps(int[] minutes, int? median, int[] within)
    {
        var speed = SpeedFigures.Of([.. minutes.Select(one => TimeSpan.FromMinutes(one))]);
        Assert.Equal(median, (int?)speed.Median?.TotalMinutes);
        Assert.Equal(within, speed.Within);
    }

    private async Task<BoardFigures> Figures(string name) =>
        await Look(name, look => ReadFigures.Of(look, BoardFilter.None));
}
