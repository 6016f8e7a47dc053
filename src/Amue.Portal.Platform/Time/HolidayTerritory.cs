namespace Amue.Portal.Platform.Time;

/// <summary>Whose public holidays a calendar observes. A calendar definition writes the name in camel case: <c>mainland</c>, <c>alsaceMoselle</c>…</summary>
public enum HolidayTerritory
{
    /// <summary>No public holiday: the opening slots apply every day of the year.</summary>
    None,
    Mainland,
    AlsaceMoselle,
    Guadeloupe,
    Guyane,
    Martinique,
    Mayotte,
    NouvelleCaledonie,
    PolynesieFrancaise,
    Reunion,
    SaintBarthelemy,
    SaintMartin,
}
