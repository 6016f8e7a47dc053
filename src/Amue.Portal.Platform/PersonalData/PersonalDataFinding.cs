namespace Amue.Portal.Platform.PersonalData;

/// <summary>Where personal data stands in a text. It does not hold the value, so that it may be logged.</summary>
public readonly record struct PersonalDataFinding(PersonalDataKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
