using GiaoBan.Text.Lexicon;
using GiaoBan.Text.Reading.Who;

namespace GiaoBan.Text.Reading.Tasks;

/// <summary>What is said about tasks beside their own sentence: fields below them, rows of a table, a sentence that only dates them or says who.</summary>
internal sealed partial class TaskReader
{
    // "Thời gian: xong trước 15/11." — a sentence that only dates the task before it
    private bool AttachDeadline(Stretch sentence)
    {
        var s = script.Trim(sentence);
        if (Tasks.Count == 0 || s.To - s.From > 24 || s.IsEmpty) return false;
        if (_deadlines.Find(s) is not { } hit || hit.Whole.From > s.From + 3 || hit.Whole.To < s.To - 1) return false;
        if (hit.Whole.From > s.From && !script.IsAny(s.From, "thời", "hoàn", "xong", "hạn", "yêu", "việc")) return false;

        Tasks[^1] = Tasks[^1] with { Deadline = ToDeadline(hit) };
        return true;
    }

    // "Nội dung này giao Sở A, Sở B thực hiện, kết quả gửi … trước ngày 30/11."
    private bool AttachLead(Stretch sentence)
    {
        if (ItemStart >= Tasks.Count) return false;
        foreach (var words in (string[])["nội dung này", "việc này", "nhiệm vụ này", "các nội dung này", "các việc này", "những việc này", "các nhiệm vụ này", "công việc này", "các nội dung trên", "nội dung trên", "nhiệm vụ trên", "các nhiệm vụ trên"])
        {
            if (script.Says(sentence.From, words) is not (> 0 and var n)) continue;
            var frame = sentence.From + n;
            if (script.RequestAt(frame) is not (> 0 and var request) || !_bodies.StartsBody(frame + request, sentence.To) || _bodies.Read(frame + request, sentence.To) is not { } who) return false;

            var due = _deadlines.Find(sentence with { From = who.End });
            for (var t = ItemStart; t < Tasks.Count; t++)
                Tasks[t] = Tasks[t] with { Leads = Excerpts(who.Names), Deadline = Tasks[t].Deadline ?? (due is { } hit ? ToDeadline(hit) : null) };
            return true;
        }
        return false;
    }

    /// <summary>"Đơn vị chủ trì: …; đơn vị phối hợp: …", "Thời gian hoàn thành: …" fill the tasks above them.</summary>
    public bool ReadFields(Stretch content, int firstTask)
    {
        if (!Field.StartsAt(script, content.From)) return false;
        foreach (var field in Sentences.Of(script, content).SelectMany(sentence => Sentences.Clauses(script, sentence)))
        {
            var colon = script.FindMark(field.From, Math.Min(field.To, field.From + 8), ':');
            if (colon < 0) continue;
            var value = script.Trim(new Stretch(colon + 1, field.To));
            for (var t = firstTask; t < Tasks.Count; t++) Tasks[t] = Fill(Tasks[t], field.From, value);
        }
        return true;
    }

    private ReadTask Fill(ReadTask task, int label, Stretch value)
    {
        if (value.IsEmpty) return task;
        if (script.At(label, PhraseClass.FieldLead) > 0) return _bodies.Read(value.From, value.To) is { } leads ? task with { Leads = Excerpts(leads.Names), Origin = task.Origin with { Confidence = 0.9 } } : task;
        if (script.At(label, PhraseClass.FieldWith) > 0) return _bodies.Read(value.From, value.To) is { } with ? task with { Coordinators = Excerpts(with.Names) } : task;
        if (script.At(label, PhraseClass.FieldWhen) == 0) return task;
        return _deadlines.Find(value, isField: true) is { } hit ? task with { Deadline = ToDeadline(hit) } : task;
    }

    /// <summary>One row of a table: the cell is the task as it stands.</summary>
    public void AddRow(TaskRow row)
    {
        var leads = BodiesOf(row.Lead);
        var deadline = !row.When.IsEmpty && _deadlines.Find(row.When, isField: true) is { } hit ? hit : _deadlines.Find(row.Work);
        var work = script.Excerpt(row.Work, leads.Count > 0 ? 0.9 : 0.6, "dòng của bảng phân công");
        Tasks.Add(new ReadTask(work.Text, Excerpts(leads), Excerpts(BodiesOf(row.With)), deadline is { } due ? ToDeadline(due) : null, script.SpanOf(row.Work), work.Origin));
    }

    // A cell holds nothing but names: one the lexicon does not know is a name all the same.
    private IReadOnlyList<Named> BodiesOf(Stretch cell)
    {
        if (cell.IsEmpty) return [];
        if (_bodies.Read(cell.From, cell.To) is { } read && read.End >= cell.To) return read.Names;
        var names = new List<Named>();
        foreach (var part in Sentences.Clauses(script, cell))
        {
            var name = script.Trim(part);
            if (name.IsEmpty) continue;
            if (_bodies.Read(name.From, name.To) is { } some && some.End >= name.To) names.AddRange(some.Names);
            else names.Add(new Named(script.Slice(name), name));
        }
        return names;
    }
}
