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

    public static void Score(TermIndex index, IReadOnlyList<QueryTerm> terms, Workspace work)
    {
        var enough = Math.Max(FewPassages, index.PassageCount / ShareOfPassages);
        var read = 0;
        foreach (var (term, passages) in terms.Select(t => (t, t.Alternatives.Sum(a => index.Postings(a.Term).Passages))).OrderBy(t => t.Item2))
        {
            new OneTerm(index, work, term.Weight, isLate: read > 0 && read + passages > enough).Run(term.Alternatives);
            read += passages;
        }
    }

    private readonly ref struct OneTerm(TermIndex index, Workspace work, double weight, bool isLate)
    {
        private readonly ReadOnlySpan<PassageFacts> _passages = index.Passages;
        private readonly Span<WorkBuffers.Mark> _marks = work.Buffers.Marks;
        private readonly Numbers<int> _touched = work.Buffers.Touched;
        private readonly double _averageTitle = index.AverageTitle;
        private readonly double _lengthFactor = PassageLengthShare / index.AveragePassage;

        public void Run(IReadOnlyList<(int Term, double Likeness)> alternatives)
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
            if (isNew && (isLate || !work.MayRead(in passage)))
            {
                return;
            }

            var frequency = inBody / (1 - PassageLengthShare + (_lengthFactor * passage.Length));
            if (inTitle > 0)
            {
                frequency += TitleWeight * inTitle / (1 - TitleLengthShare + (TitleLengthShare * passage.TitleLength / _averageTitle));
            }

            mark.Score += (float)(weight * likeness * frequency * (Saturation + 1) / (frequency + Saturation));
            mark.Covered += (float)(weight * likeness);
            if (isNew)
            {
                _touched.Add(number);
            }
        }
    }
}
