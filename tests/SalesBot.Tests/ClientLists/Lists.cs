using System.Text;
using SalesBot.Catalogue;

namespace SalesBot.Tests.ClientLists;

/// <summary>Lists of clients as other programs write them, under their own headings.</summary>
internal static class Lists
{
    /// <summary>amoCRM, «Экспорт»: contacts and companies in one workbook.</summary>
    public static byte[] Amo { get; } = XlsxTable.Write("Контакты",
    [
        [
            "ID", "Тип", "Наименование", "Имя", "Фамилия", "Компания", "Ответственный", "Дата создания", "Теги", "Рабочий телефон",
            "Рабочий прямой телефон", "Мобильный телефон", "Факс", "Домашний телефон", "Другой телефон", "Рабочий email", "Личный email",
            "Другой email", "Должность (контакт)", "ИНН", "Адрес (компания)",
        ],
        [
            "101", "контакт", "Иванов Пётр", "", "", "ООО \"Ромашка\"", "Петрова", "01.03.2024", "кровля", "'84951234567", "",
            "8 912 345-67-89", "", "", "", "ivanov@romashka.ru", "", "", "главный инженер", "", "",
        ],
        [
            "102", "контакт", "Анна Сергеева", "Анна", "Сергеева", "", "Петрова", "", "", "", "", "+7 916 000-00-01", "", "", "", "", "",
            "", "", "", "",
        ],
        [
            "103", "компания", "ООО \"Ромашка\"", "", "", "", "Петрова", "", "", "84951234567", "", "", "", "", "", "info@romashka.ru", "",
            "", "", "7707083893", "Москва, Мясницкая, 1",
        ],
        ["104", "компания", "Завод «Вектор»", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
    ]);

    /// <summary>Битрикс24, «Экспорт контактов в CSV»: seventy columns, as Windows saves them.</summary>
    public static byte[] BitrixContacts { get; } = Windows(
        "ID;Обращение;Имя;Отчество;Фамилия;Дата рождения;Адрес;Улица, номер дома;Квартира, офис, комната, этаж;Населенный пункт;Район;"
        + "Регион;Почтовый индекс;Страна;Рабочий телефон;Мобильный телефон;Номер факса;Домашний телефон;Номер пейджера;"
        + "Телефон для SMS-рассылки;Другой телефон;Корпоративный сайт;Личная страница;Страница Facebook;Страница ВКонтакте;"
        + "Страница LiveJournal;Микроблог Twitter;Другой сайт;Рабочий e-mail;Частный e-mail;E-mail для рассылок;Другой e-mail;"
        + "Контакт Facebook;Контакт Telegram;Контакт ВКонтакте;Контакт Skype;Контакт Viber;Комментарии Instagram;"
        + "Контакт Битрикс24 Network;Онлайн-чат;Контакт Открытая линия;Контакт ICQ;Контакт MSN/Live!;Контакт Jabber;Другой контакт;"
        + "Связанный пользователь;Должность;Комментарий;Тип контакта;Источник;Дополнительно об источнике;Доступен для всех;"
        + "Участвует в экспорте контактов;Ответственный;Компания;Дата создания\n"
        + Bitrix("1", "Пётр", "Ильич", "Иванов", "ivanov@romashka.ru", "директор", "ООО Ромашка", "89123456789", "89160000002")
        + Bitrix("2", "Мария", "", "Козлова", "", "бухгалтер", "Завод \"Вектор\" АО", "8 (343) 222-33-44, 8 (343) 222-33-45", ""));

    /// <summary>Битрикс24, «Экспорт компаний в CSV».</summary>
    public static byte[] BitrixCompanies { get; } = Encoding.UTF8.GetBytes(
        "\uFEFF\"ID\";\"Название компании\";\"Тип компании\";\"Рабочий телефон\";\"Рабочий e-mail\";\"Реквизит: ИНН\";\"Реквизит: КПП\";"
        + "\"Реквизит: Юридический адрес\"\n"
        + "\"1\";\"ООО «Ромашка»\";\"Клиент\";\"\";\"\";\"7707083893\";\"770701001\";\"101000, Москва, Мясницкая, 1\"\n"
        + "\"2\";\"Завод «Вектор»\";\"Клиент\";\"+7 343 222-33-44\";\"\";\"\";\"\";\"\"\n");

    /// <summary>Cards: of a phone with a picture, of an old one, and of a company.</summary>
    public static byte[] Cards { get; } = Encoding.UTF8.GetBytes(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Иванов;Пётр;;;\r\nFN:Пётр Иванов\r\nORG:ООО «Ромашка»;\r\nTITLE:главный инженер\r\n"
        + "TEL;TYPE=CELL:+7 912 345-67-89\r\nTEL;TYPE=WORK:84951234567\r\nEMAIL:ivanov@romashka.ru\r\nPHOTO;ENCODING=b;TYPE=JPEG:"
        + string.Concat(Enumerable.Repeat("/9j/4AAQSkZJRgABAQEASABIAAD\r\n ", 5_000)) + "\r\nEND:VCARD\r\n"
        + "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9A=D0=BE=D0=B7=D0=BB=D0=BE=D0=B2=D0=B0;"
        + "=D0=9C=D0=B0=D1=80=D0=B8=D1=8F\r\nTEL;CELL:89160000003\r\nEND:VCARD\r\n"
        + "BEGIN:VCARD\r\nVERSION:4.0\r\nN:;;;;\r\nORG:Завод «Вектор»\r\nTEL;VALUE=uri:tel:+73432223344\r\nEND:VCARD\r\n");

    /// <summary>A text as Windows saves it.</summary>
    public static byte[] Windows(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text);

    private static string Bitrix(string id, string first, string second, string last, string email, string position, string company,
        string work, string mobile)
    {
        var cells = Enumerable.Repeat("", 56).ToArray();
        (cells[0], cells[2], cells[3], cells[4], cells[6]) = (id, first, second, last, "Екатеринбург, Ленина, 1");
        (cells[14], cells[15], cells[28], cells[46], cells[54]) = (work, mobile, email, position, company);
        return string.Join(';', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
    }
}
