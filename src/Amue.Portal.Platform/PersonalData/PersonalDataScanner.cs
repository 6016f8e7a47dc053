namespace Amue.Portal.Platform.PersonalData;

/// <summary>Finds what identifies a person in a text, in time proportional to its length.</summary>
public static class PersonalDataScanner
{
    /// <summary>The findings from first to last; none overlaps another.</summary>
    public static IReadOnlyList<PersonalDataFinding> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // The surest first: the digits of an account or of an address may look like a telephone number.
        var findings = new FindingMap(text.Length);
        EmailDetector.Find(text, findings);
        IbanDetector.Find(text, findings);
        NirDetector.Find(text, findings);
        IneDetector.Find(text, findings);
        PhoneDetector.Find(text, findings);
        return findings.InOrder();
    }
}
