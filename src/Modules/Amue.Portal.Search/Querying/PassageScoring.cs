using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// BM25 of passages over two fields, the title and the text. Rare terms first: once enough passages are known, the commonest
/// terms only add to those, so that a question of everyday words costs no more than it is worth.
/// </summary>
internal static class PassageScoring
{
    private const double Saturation = 1.2;
    private const double TitleWeight = 3;
    private const double TitleLengthShare = 0.4;
    private const double PassageLengthShare = 0.5;

    private const int FewPassages = 4_000;
    private const int ShareOfPassages = 25;

    private const int ShortPassage = 512;

    /// <param name="except">The number of an item that is left out; null: none is.</param>
    public static void Score(TermIndex index, IReadOnlyList<QueryTerm> terms, int? except, Workspace work)
    {
        Span<double> shares = stackalloc double[ShortPassage];
        for (var length = 0; length < ShortPassage; length++)
        {
            shares[length] = ShareOf(length, index.AveragePassage);
        }

        var enough = Math.Max(FewPassages, index.PassageCount / ShareOfPassages);
        var read = 0;
        foreach (var (term, passages) in terms.Select(t => (t, t.Alternatives.Sum(a => index.Postings(a.Term).Passages))).OrderBy(t => t.Item2))
        {
            new OneTerm(index, shares, except ?? -1, work, term.Weight, isLate: read > 0 && read + passages > enough).Run(term.Alternatives);
            read += passages;
        }
    }

    /// <summary>What one occurrence in a text of so many terms counts: less in a long one.</summary>
    private static double ShareOf(int length, double averagePassage) => 1 / (1 - PassageLengthShare + (PassageLengthShare * length / averagePassage));

    /// <param name="shares">What one occurrence counts, for the usual lengths.</param>
    private ref struct OneTerm(TermIndex index, ReadOnlySpan<double> shares, int except, Workspace work, double weight, bool isLate)
    {
        private readonly ReadOnlySpan<PassageFacts> _passages = index.Passages;
        private readonly Span<WorkBuffers.Mark> _marks = work.Buffers.Marks;
        private readonly WorkBuffers _buffers = work.Buffers;
        private readonly double _averageTitle = index.AverageTitle;
        private readonly ReadOnlySpan<double> _shares = shares;
        private float _fullest;

        public void Run(IReadOnlyList<(int Term, double Likeness)> alternatives)
        {
            AddAll(alternatives);
            _buffers.Fullest = Math.Max(_buffers.Fullest, _fullest);
        }

        private void AddAll(IReadOnlyList<(int Term, double Likeness)> alternatives)
        {
            if (alternatives.Count == 1)
            {
                var reader = index.Postings(alternatives[0].Term).Read();
                while (reader.Next())
                {
                    if (!isLate || _marks[reader.Passage].Score != 0)
                    {
                        Add(reader.Passage, reader.InTitle, reader.InBody, 1);
                    }
                }

                return;
            }

            var readers = new PostingList.Reader[alternatives.Count];
            var isOpen = new bool[readers.Length];
            for (var i = 0; i < readers.Length; i++)
            {
                readers[i] = index.Postings(alternatives[i].Term).Read();
                isOpen[i] = readers[i].Next();
            }

            while (true)
            {
                var first = int.MaxValue;
                for (var i = 0; i < readers.Length; i++)
                {
                    first = isOpen[i] ? Math.Min(first, readers[i].Passage) : first;
                }

                if (first == int.MaxValue)
                {
                    return;
                }

                var (inTitle, inBody, likeness) = (0.0, 0.0, 0.0);
                for (var i = 0; i < readers.Length; i++)
                {
                    if (isOpen[i] && readers[i].Passage == first)
                    {
                        var share = alternatives[i].Likeness;
                        inTitle += share * readers[i].InTitle;
                        inBody += share * readers[i].InBody;
                        likeness = Math.Max(likeness, share);
                        isOpen[i] = readers[i].Next();
                    }
                }

                Add(first, inTitle, inBody, likeness);
            }
        }

        private void Add(int number, double inTitle, double inBody, double likeness)
        {
            ref var mark = ref _marks[number];
            ref readonly var passage = ref _passages[number];
            var isNew = mark.Score == 0;
            if (isNew && (isLate || passage.Item == except || !work.MayRead(in passage)))
            {
                return;
            }

            var frequency = inBody * (passage.Length < ShortPassage ? _shares[passage.Length] : ShareOf(passage.Length, index.AveragePassage));
            if (inTitle > 0)
            {
                frequency += TitleWeight * inTitle / (1 - TitleLengthShare + (TitleLengthShare * passage.TitleLength / _averageTitle));
            }

            mark.Score += (float)(weight * likeness * frequency * (Saturation + 1) / (frequency + Saturation));
            mark.Covered += (float)(weight * likeness);
            _fullest = Math.Max(_fullest, mark.Covered);
            if (isNew)
            {
                _buffers.Touched.Add(number);
            }
        }
    }
}
