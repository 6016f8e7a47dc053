namespace Amue.Portal.Referential.History;

/// <summary>One change of an establishment, a product or a group, with what was before: written once, in the transaction of the change.</summary>
internal sealed class ReferentialChange
{
    private ReferentialChange()
    {
    }

    public ReferentialChange(Guid subjectId, string what, IEnumerable<FieldChange> fields, Guid? byAccountId, DateTime at)
    {
        Id = Guid.CreateVersion7();
        SubjectId = subjectId;
        What = what;
        Fields = fields.ToList();
        ByAccountId = byAccountId;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>The verb: <c>created</c>, <c>described</c>, <c>merged</c>…</summary>
    public string What { get; private set; } = "";

    public List<FieldChange> Fields { get; private set; } = [];

    /// <summary>Null: the portal itself (a recipe, the command line).</summary>
    public Guid? ByAccountId { get; private set; }

    public DateTime At { get; private set; }
}
