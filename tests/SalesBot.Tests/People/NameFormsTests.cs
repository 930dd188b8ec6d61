using SalesBot.Values;

namespace SalesBot.Tests.People;

public sealed class NameFormsTests
{
    [Theory] // B12, «Петрова за Сидорову»
    [InlineData("Сидоров Игорь", "Сидорова", "Сидорова")]
    [InlineData("Сидорова Анна", "Сидорову", "Сидоровой")]
    [InlineData("Петрова", "Петрову", "Петровой")]
    [InlineData("Достоевский Фёдор", "Достоевского", "Достоевского")]
    [InlineData("Крамская Вера", "Крамскую", "Крамской")]
    [InlineData("Толстой Лев", "Толстого", "Толстого")]
    [InlineData("Мельник Олег", "Мельника", "Мельника")]
    [InlineData("Мельник Ольга", "Мельник", "Мельник")]
    [InlineData("Кузнец Илья", "Кузнеца", "Кузнеца")]
    [InlineData("Шевченко Ольга", "Шевченко", "Шевченко")]
    [InlineData("Седых Павел", "Седых", "Седых")]
    [InlineData("Глинка Михаил", "Глинку", "Глинки")]
    [InlineData("Гайдай Леонид", "Гайдая", "Гайдая")]
    [InlineData("Врубель Михаил", "Врубеля", "Врубеля")]
    [InlineData("Smith John", "Smith", "Smith")]
    public void A_surname_takes_the_case_of_the_sentence(string name, string accusative, string genitive) =>
        Assert.Equal((accusative, genitive), (SurnameForms.Accusative(name), SurnameForms.Genitive(name)));
}
