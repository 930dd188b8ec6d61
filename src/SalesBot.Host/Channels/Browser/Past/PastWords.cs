namespace SalesBot.Host.Channels.Browser.Past;

/// <summary>What people of the played past say and write, in the language of the office.</summary>
internal sealed record PastWords
{
    /// <summary>Who calls.</summary>
    public required string[] Callers { get; init; }

    /// <summary>From where.</summary>
    public required string[] Companies { get; init; }

    /// <summary>What stands between who calls and from where.</summary>
    public required string Between { get; init; }

    /// <summary>About what.</summary>
    public required string[] Topics { get; init; }

    /// <summary>Items with how many, as somebody types them into an order.</summary>
    public required string[] Lines { get; init; }

    /// <summary>What is said about a meeting, with its time.</summary>
    public required string Meeting { get; init; }

    /// <summary>What a proposal says.</summary>
    public required string Proposal { get; init; }

    /// <summary>The name of a proposal's file, without its number.</summary>
    public required string File { get; init; }

    /// <summary>A comment on a refusal.</summary>
    public required string Comment { get; init; }

    /// <summary>A campaign: its name, its brief, the head of its list.</summary>
    public required string[] Campaign { get; init; }

    /// <summary>The managers as they are named in a line.</summary>
    public required Dictionary<string, string> Managers { get; init; }

    /// <summary>In this language.</summary>
    public static PastWords Of(string language) => language == "en" ? English : Russian;

    private static PastWords Russian { get; } = new()
    {
        Callers =
        [
            "Ларин Павел", "Осипова Нина", "Тарасов Юрий", "Жданова Алла", "Быков Степан", "Рогова Инна", "Суханов Лев", "Крылова Майя",
            "Дёмин Артур", "Щукина Юлия", "Носов Вадим", "Белкина Рита", "Гаврилов Иван", "Шилова Дина", "Калинин Марк", "Юдина Эмма",
        ],
        Companies =
        [
            "ООО Маяк", "ООО Сельмаш", "АО Хлебокомбинат", "ООО Прибой", "ООО Деталь", "ИП Жуков", "ООО Оптторг", "ООО Стройгарант",
            "ООО Лесопилка", "АО Водоканал", "ООО Альянс", "ООО Дача-Сервис", "ООО Автопарк",
        ],
        Between = " ",
        Topics =
        [
            "кровля ангара 600 м²", "навес у склада", "забор из профнастила 300 м", "сэндвич-панели для цеха", "ремонт кровли школы",
            "ворота на склад", "монтаж стен 400 м²", "водосток на два дома", "каркас ангара 12 т", "металлочерепица на коттедж",
            "утепление кровли", "проект кровли", "снегозадержание на крыше",
        ],
        Lines =
        [
            "Профнастил С21 120", "Сэндвич-панель кровельная 85", "Монтаж кровли 160", "Водосток комплект 6", "Каркас ангара 4",
            "Металлочерепица 210", "Ворота секционные 2", "Профнастил Н60 240",
        ],
        Meeting = "Замер и образцы, завтра в 11",
        Proposal = "Материал и монтаж под ключ, срок две недели, цена действует месяц",
        File = "КП",
        Comment = "вернёмся к разговору весной",
        Campaign = ["Осенний обзвон", "Напомнить о скидке на монтаж до конца года", "Телефон;Имя;Компания;О чём"],
        Managers = new(StringComparer.Ordinal) { ["petrova"] = "Петрова", ["sidorov"] = "Сидоров" },
    };

    private static PastWords English { get; } = new()
    {
        Callers =
        [
            "Larin Pavel", "Osipova Nina", "Tarasov Yuri", "Zhdanova Alla", "Bykov Stepan", "Rogova Inna", "Sukhanov Lev", "Krylova Maya",
            "Demin Artur", "Shchukina Yulia", "Nosov Vadim", "Belkina Rita", "Gavrilov Ivan", "Shilova Dina", "Kalinin Mark", "Yudina Emma",
        ],
        Companies =
        [
            "OOO Mayak", "OOO Selmash", "AO Bakery", "OOO Priboy", "OOO Detail", "IP Zhukov", "OOO Opttorg", "OOO Stroygarant",
            "OOO Sawmill", "AO Vodokanal", "OOO Alliance", "OOO Dacha-Service", "OOO Autopark",
        ],
        Between = ", ",
        Topics =
        [
            "hangar roof 600 m²", "canopy by the warehouse", "sheet fence 300 m", "sandwich panels for a shop", "school roof repair",
            "warehouse gates", "walls 400 m²", "gutters for two houses", "hangar frame 12 t", "metal tiles for a cottage",
            "roof insulation", "roof design", "snow guards",
        ],
        Lines =
        [
            "Profiled sheet C21 120", "Roof sandwich panel 85", "Roof installation 160", "Gutter set 6", "Hangar frame 4",
            "Metal tile 210", "Sectional gate 2", "Profiled sheet H60 240",
        ],
        Meeting = "Measuring and samples, tomorrow at 11",
        Proposal = "Material and installation, two weeks, the price holds for a month",
        File = "Proposal",
        Comment = "to be called again in spring",
        Campaign = ["Autumn calls", "Remind of the discount on installation until the end of the year", "Phone;Name;Company;About"],
        Managers = new(StringComparer.Ordinal) { ["petrova"] = "Petrova", ["sidorov"] = "Sidorov" },
    };
}
