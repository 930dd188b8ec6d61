using SalesBot.Values;

namespace SalesBot.Tests.Values;

public sealed class ContactLineTests
{
    [Theory]
    [InlineData("Иванов Пётр, ООО «Ромашка»", "Иванов Пётр", "ООО «Ромашка»")]
    [InlineData("Иванов Пётр ООО Ромашка", "Иванов Пётр", "ООО «Ромашка»")]
    [InlineData("Иванов Пётр (ООО \"Ромашка\")", "Иванов Пётр", "ООО «Ромашка»")]
    [InlineData("ООО «Ромашка» - Иванов Пётр", "Иванов Пётр", "ООО «Ромашка»")]
    [InlineData("Иванов Пётр, главный инженер, ООО «Ромашка»", "Иванов Пётр, главный инженер", "ООО «Ромашка»")]
    [InlineData("Иванов Пётр, «Ромашка», инженер", "Иванов Пётр, инженер", "«Ромашка»")]
    [InlineData("Иванов Пётр, Ромашка", "Иванов Пётр", "Ромашка")]
    [InlineData("John Smith, Acme LLC", "John Smith", "Acme LLC")]
    [InlineData("Иванов, ИП Иванов", "Иванов", "ИП Иванов")]
    [InlineData("Иванов Пётр", "Иванов Пётр", "")]
    [InlineData("ООО «Ромашка»", "", "ООО «Ромашка»")]
    [InlineData("", "", "")]
    public void Who_and_from_where_are_parted(string line, string name, string company) =>
        Assert.Equal((name, company), ContactLine.Split(line));
}
