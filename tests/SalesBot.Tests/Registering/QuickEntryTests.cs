using FsCheck;
using FsCheck.Fluent;
using SalesBot.Registering;
using SalesBot.Values;

namespace SalesBot.Tests.Registering;

public sealed class QuickEntryTests
{
    private static readonly ColleagueName[] Managers =
    [
        new(1, "Петрова Анна", "Аня"), new(2, "Сидоров Олег"), new(3, "Сидорова Ольга"), new(4, "Орлов Павел"), new(5, "Кузнецов Игорь"),
        new(6, "Достоевский Фёдор"), new(7, "Шмидт Карл"), new(8, "Гайдай Леонид"), new(9, "Кузнецова Мария"), new(10, "Белая Инна"),
    ];

    /// <summary>Line; then phone, who, company, topic, ids, uncertain, each «-» when there is none.</summary>
    [Theory] // U5, B5
    [InlineData("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова", "+79161234567|Иванов Пётр|ООО «Ромашка»|кровля|1|-")]
    [InlineData("89123456789 Иванов Пётр ООО Ромашка кровля ангара -> Петрова", "+79123456789|Иванов Пётр|ООО «Ромашка»|кровля ангара|1|-")]
    [InlineData("89161234567, Иванов Пётр, ООО Ромашка, кровля -> Петрова", "+79161234567|Иванов Пётр|ООО «Ромашка»|кровля|1|-")]
    [InlineData("89161234567\nИванов Пётр\nООО Ромашка\nкровля\n-> Петрова", "+79161234567|Иванов Пётр|ООО «Ромашка»|кровля|1|-")]
    [InlineData("89161234567 Иванов Пётр → Петрова", "+79161234567|Иванов Пётр|-|-|1|-")]
    [InlineData("89161234567 Иванов Пётр => петрова", "+79161234567|Иванов Пётр|-|-|1|-")]
    [InlineData("89161234567 Иванов Пётр ->Петрова", "+79161234567|Иванов Пётр|-|-|1|-")]
    [InlineData("89161234567 Иванов Пётр —> Петрова", "+79161234567|Иванов Пётр|-|-|1|-")]
    [InlineData("89161234567 Иванов Пётр кровля на Петрову", "+79161234567|Иванов Пётр|-|кровля|1|-")]
    [InlineData("89161234567 Иванов Пётр кровля переведён на Петрову", "+79161234567|Иванов Пётр|-|кровля|1|-")]
    [InlineData("89161234567 кровля передать Петровой", "+79161234567|-|-|кровля|1|-")]
    [InlineData("89161234567 смета на ангар на Петрову", "+79161234567|-|-|смета на ангар|1|-")]
    [InlineData("89161234567 кровля для Петровой", "+79161234567|-|-|кровля|1|-")]
    [InlineData("89161234567 кровля -> Петровой", "+79161234567|-|-|кровля|1|-")]
    [InlineData("89161234567 кровля на Сидорову", "+79161234567|-|-|кровля|2,3|responsible")]
    [InlineData("89161234567 кровля на Сидорову Ольгу", "+79161234567|-|-|кровля|3|-")]
    [InlineData("89161234567 кровля -> Сидоров", "+79161234567|-|-|кровля|2|-")]
    [InlineData("89161234567 кровля -> Сидорова", "+79161234567|-|-|кровля|3|-")]
    [InlineData("89161234567 кровля на Сидорова", "+79161234567|-|-|кровля|2,3|responsible")]
    [InlineData("89161234567 кровля на Орлова", "+79161234567|-|-|кровля|4|-")]
    [InlineData("89161234567 кровля -> Орлову", "+79161234567|-|-|кровля|4|-")]
    [InlineData("89161234567 кровля на Достоевского", "+79161234567|-|-|кровля|6|-")]
    [InlineData("89161234567 кровля на Шмидта", "+79161234567|-|-|кровля|7|-")]
    [InlineData("89161234567 кровля -> Гайдаю", "+79161234567|-|-|кровля|8|-")]
    [InlineData("89161234567 кровля на Белую", "+79161234567|-|-|кровля|10|-")]
    [InlineData("89161234567 кровля -> Аня", "+79161234567|-|-|кровля|1|-")]
    [InlineData("89161234567 кровля на Аню", "+79161234567|-|-|кровля|1|-")]
    [InlineData("89161234567 кровля -> Петрова А.", "+79161234567|-|-|кровля|1|-")]
    [InlineData("89161234567 кровля -> Павлу", "+79161234567|-|-|кровля|4|-")]
    [InlineData("89161234567 кровля -> Жукова", "+79161234567|-|-|кровля|-|responsible")]
    [InlineData("89161234567 кровля ->", "+79161234567|-|-|кровля|-|-")]
    [InlineData("89161234567 -> Петрова срочно перезвонить", "+79161234567|-|-|срочно перезвонить|1|-")]
    [InlineData("89161234567 Иванов Ромашка ООО кровля", "+79161234567|Иванов|ООО «Ромашка»|кровля|-|-")]
    [InlineData("89161234567 Иванов Пётр Ромашка ООО", "+79161234567|Иванов Пётр|ООО «Ромашка»|-|-|-")]
    [InlineData("89161234567 Иванов Пётр, «Ромашка» ООО, кровля", "+79161234567|Иванов Пётр|ООО «Ромашка»|кровля|-|-")]
    [InlineData("89161234567 Иванов Пётр ООО «Ромашка» кровля", "+79161234567|Иванов Пётр|ООО «Ромашка»|кровля|-|-")]
    [InlineData("89161234567 Иванов Пётр ООО \"Ромашка\" кровля", "+79161234567|Иванов Пётр|ООО «Ромашка»|кровля|-|-")]
    [InlineData("89161234567 Иванов Пётр ООО «ТД «Ромашка»» кровля", "+79161234567|Иванов Пётр|ООО «ТД «Ромашка»»|кровля|-|-")]
    [InlineData("89161234567 ООО Ромашка Иванов Пётр кровля", "+79161234567|Иванов Пётр|ООО «Ромашка»|кровля|-|-")]
    [InlineData("89161234567 ООО Северный Ветер кровля", "+79161234567|-|ООО «Северный Ветер»|кровля|-|-")]
    [InlineData("89161234567 Иванов Пётр ИП Сидоров навес", "+79161234567|Иванов Пётр|ИП Сидоров|навес|-|-")]
    [InlineData("89161234567 ИП Сидоров А. А. навес", "+79161234567|-|ИП Сидоров А. А.|навес|-|-")]
    [InlineData("89161234567 Смирнова Ольга АО Мосстрой профнастил", "+79161234567|Смирнова Ольга|АО «Мосстрой»|профнастил|-|-")]
    [InlineData("89161234567 Смирнова Ольга ПАО Газмаш", "+79161234567|Смирнова Ольга|ПАО «Газмаш»|-|-|-")]
    [InlineData("+1 212 555 0123 John Smith, Acme LLC, roof", "+12125550123|John Smith|Acme LLC|roof|-|-")]
    [InlineData("Кровля\nООО Ромашка\n89161234567", "+79161234567|-|ООО «Ромашка»|Кровля|-|-")]
    [InlineData("89161234567 «Ромашка» кровля", "+79161234567|-|«Ромашка»|кровля|-|company")]
    [InlineData("89161234567", "+79161234567|-|-|-|-|-")]
    [InlineData("8 (916) 123-45-67", "+79161234567|-|-|-|-|-")]
    [InlineData("Иванов Пётр 89161234567 кровля", "+79161234567|Иванов Пётр|-|кровля|-|-")]
    [InlineData("Иванов Пётр кровля 89161234567", "+79161234567|Иванов Пётр|-|кровля|-|-")]
    [InlineData("Иванов Пётр, тел. 8-916-123-45-67, кровля", "+79161234567|Иванов Пётр|-|кровля|-|-")]
    [InlineData("кровля ангара 120 м² 89161234567 Иванов", "+79161234567|Иванов|-|кровля ангара 120 м²|-|-")]
    [InlineData("89161234567 Иванов Пётр Сергеевич кровля", "+79161234567|Иванов Пётр Сергеевич|-|кровля|-|-")]
    [InlineData("89161234567 Пётр Сергеевич Иванов кровля", "+79161234567|Пётр Сергеевич Иванов|-|кровля|-|-")]
    [InlineData("89161234567 Пётр Сергеевич, кровля", "+79161234567|Пётр Сергеевич|-|кровля|-|-")]
    [InlineData("89161234567 Иванов П.С. кровля", "+79161234567|Иванов П.С.|-|кровля|-|-")]
    [InlineData("89161234567 Пётр кровля", "+79161234567|Пётр|-|кровля|-|-")]
    [InlineData("89161234567 иванов пётр ооо ромашка", "+79161234567|иванов пётр|ООО «ромашка»|-|-|-")]
    [InlineData("89161234567 иванов пётр ооо ромашка кровля", "+79161234567|иванов пётр|ООО «ромашка»|кровля|-|company")]
    [InlineData("89161234567 вера в успех", "+79161234567|-|-|вера в успех|-|-")]
    [InlineData("89161234567 Абдель Хассан, кровля", "+79161234567|Абдель Хассан|-|кровля|-|who")]
    [InlineData("89161234567 Кровля ангара", "+79161234567|-|-|Кровля ангара|-|-")]
    [InlineData("Иванов Пётр ООО Ромашка кровля", "-|Иванов Пётр|ООО «Ромашка»|кровля|-|-")]
    [InlineData("89161234567 смета на Северную улицу", "+79161234567|-|-|смета на Северную улицу|-|-")]
    [InlineData("89161234567 кровля 05.12.2026 в 14:30", "+79161234567|-|-|кровля 05.12.2026 в 14:30|-|-")]
    [InlineData("Иванов П. С. (ООО Ромашка) 8-916-123-45-67 кровля", "+79161234567|Иванов П. С.|ООО «Ромашка»|кровля|-|-")]
    [
        InlineData(
            "89161234567 ООО \"Ромашка\" (Иванов Пётр, гл. инженер) кровля",
            "+79161234567|Иванов Пётр|ООО «Ромашка»|(гл. инженер) кровля|-|-"),
    ]
    [
        InlineData(
            "звонил Сергей Иванович 8 (916) 123 45 67 по поводу ворот, передала Орлову",
            "+79161234567|Сергей Иванович|-|звонил по поводу ворот|4|-"),
    ]
    [InlineData("89161234567 кровля, перевёл на Орлова", "+79161234567|-|-|кровля|4|-")]
    [InlineData("89161234567 ООО СК Монолит Сергей фасад", "+79161234567|Сергей|ООО «СК Монолит»|фасад|-|-")]
    [InlineData("89161234567 ООО АБВ Иванов Пётр фасад", "+79161234567|Иванов Пётр|ООО «АБВ»|фасад|-|-")]
    [
        InlineData(
            "89161234567 Иванов Пётр ООО Ромашка ИНН 7707083893 кровля",
            "+79161234567|Иванов Пётр|ООО «Ромашка», ИНН 7707083893|кровля|-|-"),
    ]
    [InlineData("89161234567 Петров ООО Вектор ИНН/КПП 7707083893/770701001, забор",
        "+79161234567|Петров|ООО «Вектор», ИНН 7707083893, КПП 770701001|забор|-|-")]
    [InlineData("89161234567 Петров ООО Вектор забор 30 м, инн: 7707083893",
        "+79161234567|Петров|ООО «Вектор», ИНН 7707083893|забор 30 м|-|-")]
    [InlineData("89161234567 Петров ИП Сидоров ОГРНИП 304500116000157 забор",
        "+79161234567|Петров|ИП Сидоров, ОГРНИП 304500116000157|забор|-|-")]
    [InlineData("89161234567 МБОУ СОШ №5, Петров, забор", "+79161234567|Петров|МБОУ «СОШ №5»|забор|-|-")]
    [InlineData("89161234567 ИП глава КФХ Егоров И.П., забор", "+79161234567|-|ИП глава КФХ Егоров И.П.|забор|-|-")]
    [InlineData("89161234567 Петров, спрашивает ИНН для договора", "+79161234567|Петров|-|спрашивает ИНН для договора|-|-")]
    [
        InlineData(
            "8 916 123 45 67 Ольга Николаевна Завод Металлист профлист 2 т",
            "+79161234567|Ольга Николаевна|-|Завод Металлист профлист 2 т|-|-"),
    ]
    [InlineData("89161234567 Гульнара Ахметовна, ТСЖ Весна, крыша", "+79161234567|Гульнара Ахметовна|ТСЖ «Весна»|крыша|-|-")]
    [InlineData("89161234567 Иван Петров из ООО Вектор хочет навес -> Орлов", "+79161234567|Иван Петров|ООО «Вектор»|хочет навес|4|-")]
    [InlineData("89161234567 Ольга, фирма ООО Вектор, навес", "+79161234567|Ольга|ООО «Вектор»|навес|-|-")]
    [InlineData("89161234567 / 84951234567 Иванов Пётр кровля", "+79161234567|Иванов Пётр|-|кровля|-|-")]
    [InlineData("", "-|-|-|-|-|-")]
    [InlineData("-> Петрова", "-|-|-|-|1|-")]
    public void One_line_becomes_a_draft(string line, string expected) => Assert.Equal(expected, Written(QuickEntry.Read(line, Managers)));

    /// <summary>What is left of the topic.</summary>
    [Theory] // U5: that somebody called is known; what the sentence needs stays
    [InlineData("звонила Оксана, юрлицо, нужна смета на забор, 8 903 555-44-33", "нужна смета на забор")]
    [InlineData("Звонил Иванов Пётр 89161234567, кровля", "кровля")]
    [InlineData("Позвонили из ООО Вектор, нужен навес 89161234567", "нужен навес")]
    [InlineData("вх. звонок, Оксана, ворота, 89161234567", "ворота")]
    [InlineData("Входящий звонок: Оксана 89161234567 забор", "забор")]
    [InlineData("звонила Оксана нужна смета 89161234567", "нужна смета")]
    [InlineData("звонила Оксана 89161234567", null)]
    [InlineData("called: John Smith, needs a roof, +1 212 555 0123", "needs a roof")]
    [InlineData("incoming call John Smith, roof, +1 212 555 0123", "roof")]
    [InlineData("89161234567 Оксана, звонила, просит перезвонить", "просит перезвонить")]
    [InlineData("звонил вчера насчёт забора 89161234567", "звонил вчера насчёт забора")]
    [InlineData("звонили с завода 89161234567", "звонили с завода")]
    [InlineData("вх. звонок по воротам 89161234567", "вх. звонок по воротам")]
    [InlineData("89161234567 забор, звонила Оксана", "забор, звонила")]
    [InlineData("звонилка для ворот 89161234567", "звонилка для ворот")]
    [InlineData("John Smith called about gates +1 212 555 0123", "called about gates")]
    public void That_somebody_called_is_not_what_it_is_about(string line, string? topic) =>
        Assert.Equal(topic, QuickEntry.Read(line, Managers).Topic);

    [Theory] // U5: where somebody calls from is no matter, and tells them from others of the name
    [InlineData("звонил Петров из Ромашки 89161234567", "Петров из Ромашки", null)]
    [InlineData("89161234567 Петров из Ромашки", "Петров из Ромашки", null)]
    [InlineData("звонил Петров из Вектора, нужен забор, 89161234567", "Петров из Вектора", "нужен забор")]
    [InlineData("звонил Петров из Вектора нужен забор 89161234567", "Петров из Вектора", "нужен забор")]
    [InlineData("звонил Петров из Вектора Нужен забор 89161234567", "Петров из Вектора", "Нужен забор")]
    [InlineData("89161234567 Петров Олег из Северного Ветра, забор", "Петров Олег из Северного Ветра", "забор")]
    [InlineData("звонила Оксана с завода Металлист, лист 2 т 89161234567", "Оксана с завода Металлист", "лист 2 т")]
    [InlineData("called: John Smith from Acme, gates +1 212 555 0123", "John Smith from Acme", "gates")]
    [InlineData("89161234567 Петров из Твери, забор", "Петров из Твери", "забор")]
    [InlineData("89161234567 Оксана из отдела закупок, забор", "Оксана", "из отдела закупок, забор")]
    [InlineData("89161234567 Петров, забор из Китая", "Петров", "забор из Китая")]
    public void Where_they_call_from_stands_with_the_name(string line, string who, string? topic)
    {
        var draft = QuickEntry.Read(line, Managers);
        Assert.Equal((who, topic), (draft.Who, draft.Topic));
    }

    [Theory] // U5: what somebody is by law is not what the call is about
    [InlineData("89161234567 Иванов Пётр, юрлицо, кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр юрлицо кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр ЮРЛИЦО кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр, юр. лицо, кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр юр лицо кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр, физ лицо, кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр (физ. лицо) кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр, физлицо, кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр, кровля, физическое лицо", "кровля")]
    [InlineData("89161234567 Иванов Пётр частник кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр, ИП, кровля", "кровля")]
    [InlineData("89161234567 Иванов Пётр, кровля, ИП", "кровля")]
    [InlineData("89161234567 Иванов Пётр ИП кровля", "кровля")]
    [InlineData("89161234567 кровля, частное лицо, Иванов Пётр", "кровля")]
    [InlineData("частник Иванов Пётр 89161234567 кровля", "кровля")]
    [InlineData("+1 212 555 0123 John Smith, private person, gates", "gates")]
    [InlineData("89161234567 Иванов Пётр юрлицо", null)]
    [InlineData("89161234567 Иванов Пётр, регистрация ИП", "регистрация ИП")]
    [InlineData("89161234567 Иванов Пётр, договор для юрлица", "договор для юрлица")]
    [InlineData("89161234567 Иванов Пётр, открыть юрлицо", "открыть юрлицо")]
    [InlineData("89161234567 Иванов Пётр, счёт на физлицо", "счёт на физлицо")]
    [InlineData("89161234567 Иванов Пётр, забор частникам", "забор частникам")]
    public void What_somebody_is_by_law_is_no_matter(string line, string? topic) =>
        Assert.Equal(topic, QuickEntry.Read(line, Managers).Topic);

    [Theory] // U5: the word before a name is no part of it
    [InlineData("Звонила Оксана, нужен забор, 89161234567", "Оксана", "нужен забор")]
    [InlineData("Звонил Петров, нужен забор, 89161234567", "Петров", "нужен забор")]
    [InlineData("89161234567 Звонил Пётр Иванов, забор", "Пётр Иванов", "забор")]
    [InlineData("вх. звонок: Петров Олег, забор 89161234567", "Петров Олег", "забор")]
    [InlineData("called: John Smith, gates +1 212 555 0123", "John Smith", "gates")]
    [InlineData("звонил насчёт забора 89161234567 Иванов Пётр", "Иванов Пётр", "звонил насчёт забора")]
    public void Who_called_is_the_name_alone(string line, string who, string topic)
    {
        var draft = QuickEntry.Read(line, Managers);
        Assert.Equal((who, topic), (draft.Who, draft.Topic));
    }

    [Theory] // B5
    [InlineData("89161234567 / 84951234567 Иванов", "+79161234567 +74951234567", "")]
    [InlineData("8 916 123 45 67 8 495 123 45 67 Иванов", "+79161234567 +74951234567", "")]
    [InlineData("моб. 8 916 123-45-67; тел. раб.: (495) 123-45-67 доб. 12 Иванов", "+79161234567 +74951234567;ext=12", "")]
    [InlineData("+7 916 123-45-67 или +7 903 777-00-02 или 8 800 555-35-35, Иванов", "+79161234567 +79037770002 +78005553535", "")]
    [InlineData("89161234567 and 89037770002 Ivanov", "+79161234567 +79037770002", "")]
    [InlineData("89161234567\n89037770002\nИванов", "+79161234567 +79037770002", "")]
    [InlineData("89161234567 Иванов, ещё 89037770002", "+79161234567", "+79037770002")]
    [InlineData("Звонил Иванов 89161234567, у Сергеева 89037770002 и 89037770003", "+79161234567", "+79037770002 +79037770003")]
    [InlineData("89161234567 (тел. 8 916 123-45-67) Иванов", "+79161234567", "")]
    [InlineData("89161234567 Иванов, ИНН 7707083893, 120 м2 до 05.12.2026 на 1 500 000", "+79161234567", "")]
    [InlineData("89161234567 ivan@romashka.ru 84951234567 Иванов", "+79161234567 ivan@romashka.ru", "+74951234567")]
    [InlineData("89161234567 Иванов ivan@romashka.ru, info@romashka.ru", "+79161234567 ivan@romashka.ru info@romashka.ru", "")]
    public void Of_several_numbers_each_is_known(string line, string theirs, string others)
    {
        var draft = QuickEntry.Read(line, Managers);
        Assert.Equal(theirs, string.Join(' ', draft.Also.Prepend(draft.Phone!.Value)));
        Assert.Equal(others, string.Join(' ', draft.OtherPhones.Select(phone => phone.Value)));
    }

    [Fact]
    public void Words_between_two_numbers_are_read_once_each()
    {
        var between = string.Concat(Enumerable.Repeat("тел. ", 700));
        Assert.Empty(QuickEntry.Read($"89161234567 {between} x 89037770002", Managers).Also);
        Assert.Equal("+79037770002", QuickEntry.Read($"89161234567 {between} 89037770002", Managers).Also.Single());
    }

    [Fact]
    public void An_address_is_found_beside_the_number()
    {
        var draft = QuickEntry.Read("Иванов Пётр, ivanov@Romashka.ru, 89161234567, кровля -> Петрова", Managers);
        Assert.Equal("ivanov@romashka.ru", draft.Email?.Value);
        Assert.Equal("+79161234567|Иванов Пётр|-|кровля|1|-", Written(draft));
    }

    [Fact] // B5
    public void A_forwarded_letter_gives_its_signature_and_keeps_its_words()
    {
        var draft = QuickEntry.Read("""
            Добрый день!
            Нужна кровля ангара 120 м², доставка в Тверь.
            Посчитайте, пожалуйста, до пятницы.

            С уважением,
            Иванов Пётр
            ООО «Ромашка»
            тел.: 8 (916) 123-45-67
            ivanov@romashka.ru
            """, Managers);
        Assert.Equal("Иванов Пётр", draft.Who);
        Assert.Equal("ООО «Ромашка»", draft.Company);
        Assert.Equal("+79161234567", draft.Phone?.E164);
        Assert.Equal("ivanov@romashka.ru", draft.Email?.Value);
        Assert.StartsWith("Добрый день!\nНужна кровля ангара 120 м², доставка в Тверь.\nПосчитайте", draft.Topic, StringComparison.Ordinal);
        Assert.Empty(draft.ResponsibleIds);
        Assert.Empty(draft.Uncertain);
    }

    [Theory]
    [InlineData("89161234567 Иванов", true)]
    [InlineData("Иванов ivanov@romashka.ru", true)]
    [InlineData("8-912-345-67-89", true)]
    [InlineData("/call 89161234567", false)]
    [InlineData("Завтра в 10", false)]
    [InlineData("кровля ангара 120 м²", false)]
    [InlineData("", false)]
    public void A_message_with_a_phone_or_an_address_looks_like_an_entry(string text, bool expected) =>
        Assert.Equal(expected, QuickEntry.LooksLikeEntry(text));

    [Fact]
    public void Nothing_is_invented_and_a_number_is_found_exactly_when_there_is_one() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Lines().ToArbitrary(), line =>
    {
        var draft = QuickEntry.Read(line, Managers);
        return draft.Phone == PhoneNumber.FindIn(line)?.Number
            && IsPartOf(draft.Topic, line) && IsPartOf(draft.Who, line) && IsPartOf(draft.ResponsibleText, line)
            && (draft.ResponsibleIds.Count <= 1 || draft.Uncertain.Contains(QuickFields.Responsible));
    }));

    [Theory]
    [InlineData("LLC ")]
    [InlineData("ООО «")]
    [InlineData("а@а.")]
    [InlineData("1 ")]
    [InlineData("тел. ")]
    [InlineData("-=")]
    [InlineData("А. ")]
    [InlineData("на ")]
    [InlineData("\"'„")]
    public void A_number_is_found_behind_any_rubbish(string rubbish)
    {
        var draft = QuickEntry.Read(string.Concat(Enumerable.Repeat(rubbish, 3900 / rubbish.Length)) + "\n89161234567", Managers);
        Assert.Equal("+79161234567", draft.Phone?.E164);
    }

    [Fact]
    public void Nothing_makes_it_throw() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(s => s is not null), text => QuickEntry.Read(text, Managers) is not null));

    private static string Written(QuickDraft draft) => string.Join('|', new[]
    {
        draft.Phone?.E164, draft.Who, draft.Company, draft.Topic, string.Join(',', draft.ResponsibleIds), string.Join(',', draft.Uncertain),
    }.Select(part => string.IsNullOrEmpty(part) ? "-" : part));

    /// <summary>Every visible sign of the part stands in the whole, in the same order.</summary>
    private static bool IsPartOf(string? part, string whole)
    {
        var at = 0;
        foreach (var sign in (part ?? "").Where(c => !char.IsWhiteSpace(c)))
        {
            at = whole.IndexOf(sign, at) + 1;
            if (at == 0)
                return false;
        }
        return true;
    }

    private static Gen<string> Lines() => Gen.Elements(
            "89161234567", "+375 29 123-45-67", "Иванов", "Пётр", "ООО", "Ромашка", "«Ромашка»", "ИП", "->", "на", "Петрову", "Сидорову",
            "кровля", "120 м²", "ivanov@romashka.ru",
            ",", "\n", ".", "С уважением", "А.", "«", "»", "\"", "LLC", "Acme", "-", ">", "тел.", "доб. 12", "7")
        .ListOf().Select(words => string.Join(' ', words));
}
