using GiaoBan.Text.Lexicon;

namespace GiaoBan.Text.Reading.Tasks;

/// <summary>The labels of a line that says who and when about the task above it: "Cơ quan chủ trì: …", "Thời gian: …".</summary>
internal static class Field
{
    private static readonly PhraseClass[] Labels = [PhraseClass.FieldLead, PhraseClass.FieldWith, PhraseClass.FieldWhen, PhraseClass.FieldOther];

    public static bool StartsAt(Script script, int i) => Labels.Any(label => script.At(i, label) is > 0 and var words && script.IsMark(i + words, ':'));
}
