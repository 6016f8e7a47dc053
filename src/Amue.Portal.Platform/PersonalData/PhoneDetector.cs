namespace Amue.Portal.Platform.PersonalData;

/// <summary>Finds the numbers of the French numbering plan that reach a person: not those of services, which begin with 08.</summary>
internal static class PhoneDetector
{
    public static void Find(string text, FindingMap findings)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('+' or '0') || !Separators.IsBoundary(text, i - 1))
            {
                continue;
            }

            var end = InternationalPhone.Read(text, i);
            end = end > 0 ? end : NationalPhone.Read(text, i);

            if (end > 0)
            {
                findings.Add(PersonalDataKind.Phone, i, end);
                i = end - 1;
            }
        }
    }
}
