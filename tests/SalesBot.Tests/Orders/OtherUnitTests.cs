using SalesBot.Orders;

namespace SalesBot.Tests.Orders;

/// <summary>So many tonnes are not so many square metres: how many there are of what the item is counted in is asked (B5, F13).</summary>
public sealed class OtherUnitTests : OrderTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12");
    }

    [Theory]
    [InlineData("С21 3 т", "т")]
    [InlineData("С21 40 шт.", "шт")]
    [InlineData("40 листов С21", "листов")]
    [InlineData("С21 120 пог. м", "пог. м")]
    [InlineData("С21 120 м³ по 650", "м³")]
    public async Task In_another_unit_the_quantity_is_asked(string line, string said) =>
        await Petrova.Says(line).Sees($"Профнастил С21: цена за м², а не за {said}. Сколько, м²?").DoesNotSee("1. Профнастил")
            .Says("120").Sees("1. Профнастил С21 · 120 м²");

    [Fact]
    public async Task So_it_is_of_several_items_and_of_a_quantity_that_is_typed_alone()
    {
        await Petrova.Says("профн 3 т").Clicks("Профнастил С21").Sees("Профнастил С21: сколько, м²?").Says("3 т")
            .Sees("цена за м², а не за т").Says("120").Sees("1. Профнастил С21 · 120 м²");
        await Petrova.Says("С21 5 т по 650").Sees("цена за м²").Says("100").Sees("2. Профнастил С21 · 100 м² × 650,00");
    }

    [Fact]
    public async Task A_line_that_is_there_keeps_its_quantity()
    {
        await Petrova.Says("С21 120").Clicks("Изменить строку…").Clicks("1. Профнастил С21").Says("3 т")
            .Sees("цена за м², а не за т").Says("130 м²").Sees("1. Профнастил С21 · 130 м²");
    }

    [Theory]
    [InlineData("С21 120 кв. м")]
    [InlineData("С21 120 м2")]
    [InlineData("С21 120 м")]
    [InlineData("С21 120 квадратных метров")]
    [InlineData("С21 120 ед.")]
    [InlineData("120 кв.м С21")]
    public async Task In_its_own_unit_or_in_one_that_may_be_it_nothing_is_asked(string line) =>
        await Petrova.Says(line).Sees("1. Профнастил С21 · 120 м²");

    [Theory]
    [InlineData("тыс. шт.", "шт", true)]
    [InlineData("шт", "уп", true)]
    [InlineData("кг", "т", true)]
    [InlineData("час", "ч.", false)]
    [InlineData("погонных метров", "п.м", false)]
    [InlineData("м", "пог. м", false)]
    [InlineData("к-т", "компл", false)]
    [InlineData("услуга", "шт", false)]
    [InlineData("", "шт", false)]
    public void Units_differ_where_that_is_certain(string said, string own, bool differ) => Assert.Equal(differ, Units.Differ(said, own));
}
