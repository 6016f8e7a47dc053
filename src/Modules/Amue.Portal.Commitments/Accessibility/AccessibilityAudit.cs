namespace Amue.Portal.Commitments.Accessibility;

/// <summary>What an auditor found: the file that <c>Accessibility:Audit</c> names.</summary>
internal sealed record AccessibilityAudit
{
    /// <summary>A declaration stands for three years at most.</summary>
    private const int YearsOfValidity = 3;

    public required DateOnly AuditedOn { get; init; }

    public required string Auditor { get; init; }

    /// <summary>Of the criteria that apply, those that every audited page meets.</summary>
    public required int Met { get; init; }

    public required int NotMet { get; init; }

    /// <summary>In words, for those who meet them.</summary>
    public IReadOnlyList<string> Shortcomings { get; init; } = [];

    public IReadOnlyList<string> Exemptions { get; init; } = [];

    /// <summary>The addresses that were looked at.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>Whole per cent, rounded down: a portal is at 100 only when nothing is left.</summary>
    public int Rate => Met + NotMet == 0 ? 0 : (int)(100L * Met / (Met + NotMet));

    public Conformity Conformity => Rate switch { 100 => Conformity.Full, >= 50 => Conformity.Partial, _ => Conformity.None };

    public DateOnly ValidUntil => AuditedOn.AddYears(YearsOfValidity);

    public bool IsValidOn(DateOnly day) => day >= AuditedOn && day < ValidUntil && Met >= 0 && NotMet >= 0;
}
