using SalesBot.Values;

namespace SalesBot.Tests.Values;

public sealed class CellNameTests
{
    [Theory] // D7
    [InlineData(1, 1, "A1")]
    [InlineData(26, 9, "Z9")]
    [InlineData(27, 10, "AA10")]
    [InlineData(52, 2, "AZ2")]
    [InlineData(703, 1048576, "AAA1048576")]
    public void A_cell_is_called_by_its_column_and_row(int column, int row, string name) => Assert.Equal(name, CellName.Of(column, row));
}
