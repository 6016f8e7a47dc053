using System.Collections;

namespace Amue.Portal.Platform.PersonalData;

/// <summary>The findings so far and the characters that they take: the first detector to claim a character keeps it.</summary>
internal sealed class FindingMap(int textLength)
{
    private readonly List<PersonalDataFinding> findings = [];
    private BitArray? taken;

    public void Add(PersonalDataKind kind, int start, int end)
    {
        taken ??= new BitArray(textLength);

        for (var i = start; i < end; i++)
        {
            if (taken[i])
            {
                return;
            }
        }

        for (var i = start; i < end; i++)
        {
            taken[i] = true;
        }

        findings.Add(new PersonalDataFinding(kind, start, end - start));
    }

    public IReadOnlyList<PersonalDataFinding> InOrder()
    {
        findings.Sort((a, b) => a.Start.CompareTo(b.Start));
        return findings;
    }
}
