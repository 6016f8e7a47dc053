using System.Text;

namespace Amue.Portal.Platform.Content;

/// <summary>Letters and signs that an accent-stripping does not bring to ASCII, as they are read in French.</summary>
internal static class Spelling
{
    public static string? Of(Rune rune) => rune.Value switch
    {
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        'ß' or 'ẞ' => "ss",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        '&' => "-et-",
        '%' => "-pour-cent-",
        '€' => "-euros-",
        '+' => "-plus-",
        '№' => "-no-",
        _ => null,
    };
}
