' Steps of somebody at the keyboard, for writer.py. Commands go the way of the menus and keys (dispatcher).
Dim doc As Object
Dim frame As Object
Dim control As Object
Dim jobName As String
Dim target As String
Dim lastStep As String

Sub Dispatch(command As String, arguments)
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(frame, command, "", 0, arguments)
End Sub

Sub PressKey(command As String)
  lastStep = command
  Dispatch(command, Array())
End Sub

Function Named(label As String, value) As Object
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = label
  one.Value = value
  Named = one
End Function

Sub LookAt(url As String)
  doc = StarDesktop.loadComponentFromURL(url, "_blank", 0, Array())
  control = doc.CurrentController
  frame = control.Frame
End Sub

Sub OpenIssued(label As String, url As String, goal As String)
  jobName = label
  target = goal
  lastStep = "open"
  LookAt(url)
End Sub

Sub Failed(what As String)
  Dim handle As Integer
  handle = FreeFile
  Open "LOG_FILE" For Append As #handle
  Print #handle, jobName & ": " & lastStep & ": " & what
  Close #handle
End Sub

' Raise an error: the statement made for it raises none here
Sub GiveUp
  Dim nobody As Object
  nobody.gotoStart()
End Sub

Function Found(words As String, Optional nth As Integer) As Object
  If IsMissing(nth) Then nth = 1
  If nth < 0 Then
    Found = LastOf(words)
    Exit Function
  End If
  wanted = doc.createSearchDescriptor()
  wanted.SearchString = words
  wanted.SearchCaseSensitive = True
  hit = doc.findFirst(wanted)
  For i = 2 To nth
    If Not IsNull(hit) Then hit = doc.findNext(hit.End, wanted)
  Next
  If IsNull(hit) Then GiveUp
  Found = hit
End Function

Function LastOf(words As String) As Object
  wanted = doc.createSearchDescriptor()
  wanted.SearchString = words
  every = doc.findAll(wanted)
  LastOf = every.getByIndex(every.Count - 1)
End Function

Sub SelectWords(words As String, Optional nth As Integer)
  lastStep = "select " & words
  If IsMissing(nth) Then nth = 1
  control.select(Found(words, nth))
End Sub

Sub GoBefore(words As String, Optional nth As Integer)
  lastStep = "before " & words
  If IsMissing(nth) Then nth = 1
  control.ViewCursor.gotoRange(Found(words, nth).Start, False)
End Sub

Sub GoBehind(words As String, Optional nth As Integer)
  lastStep = "behind " & words
  If IsMissing(nth) Then nth = 1
  control.ViewCursor.gotoRange(Found(words, nth).End, False)
End Sub

Sub GoToEndOfParagraph(words As String)
  GoBefore(words)
  Dispatch(".uno:GoToEndOfPara", Array())
End Sub

Sub GoToStartOfParagraph(words As String)
  GoBehind(words)
  Dispatch(".uno:GoToStartOfPara", Array())
End Sub

Sub SelectParagraph(words As String)
  GoToStartOfParagraph(words)
  Dispatch(".uno:EndOfParaSel", Array())
End Sub

' From the beginning of the one paragraph to the beginning of the one behind the other
Sub SelectParagraphs(first As String, last As String)
  lastStep = "paragraphs " & first & " - " & last
  view = control.ViewCursor
  view.gotoRange(Found(last).Start, False)
  Dispatch(".uno:GoToEndOfPara", Array())
  view.goRight(1, False)
  Dim behind As Object
  behind = doc.Text.createTextCursorByRange(view.Start)
  view.gotoRange(Found(first).End, False)
  Dispatch(".uno:GoToStartOfPara", Array())
  view.gotoRange(behind, True)
End Sub

Sub SelectRange(first As String, last As String)
  lastStep = "range " & first & " - " & last
  control.ViewCursor.gotoRange(Found(first).Start, False)
  control.ViewCursor.gotoRange(Found(last).End, True)
End Sub

' All of it, pasted into an empty document
Sub PasteIntoNew
  lastStep = "new"
  Dispatch(".uno:SelectAll", Array())
  Dispatch(".uno:Copy", Array())
  tracking = doc.RecordChanges
  doc.close(True)
  LookAt("private:factory/swriter")
  Dispatch(".uno:Paste", Array())
  doc.RecordChanges = tracking
End Sub

Sub TypeWords(words As String)
  lastStep = "type " & words
  Dispatch(".uno:InsertText", Array(Named("Text", words)))
End Sub

Sub Track(onOff As String)
  doc.RecordChanges = (onOff = "on")
End Sub

Sub SignIn(label As String)
  lastStep = "author " & label
  provider = createUnoService("com.sun.star.configuration.ConfigurationProvider")
  person = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", _
    Array(Named("nodepath", "/org.openoffice.UserProfile/Data")))
  person.setPropertyValue("givenname", "")
  person.setPropertyValue("sn", label)
  person.commitChanges()
End Sub

Sub WriteComment(words As String)
  lastStep = "comment " & words
  Dispatch(".uno:InsertAnnotation", Array(Named("Text", words)))
End Sub

Sub WriteAnswer(words As String)
  lastStep = "answer " & words
  fields = doc.TextFields.createEnumeration()
  Do While fields.hasMoreElements()
    field = fields.nextElement()
    If field.supportsService("com.sun.star.text.textfield.Annotation") Then last = field
  Loop
  Dispatch(".uno:ReplyComment", Array(Named("Id", CStr(last.Name)), Named("Text", words)))
End Sub

Sub InsertTable(rows As Integer, columns As Integer, written As String)
  lastStep = "table"
  Dispatch(".uno:InsertTable", Array(Named("Columns", columns), Named("Rows", rows)))
  cells = Split(written, "|")
  For i = LBound(cells) To UBound(cells)
    TypeWords(cells(i))
    If i < UBound(cells) Then Dispatch(".uno:JumpToNextCell", Array())
  Next
End Sub

Sub InsertFootnote(words As String)
  lastStep = "footnote"
  Dispatch(".uno:InsertFootnote", Array())
  TypeWords(words)
End Sub

Sub ReplaceEverywhere(words As String, others As String)
  lastStep = "everywhere " & words
  wanted = doc.createReplaceDescriptor()
  wanted.SearchString = words
  wanted.ReplaceString = others
  If doc.replaceAll(wanted) = 0 Then GiveUp
End Sub

Sub StoreAs(url As String, filter As String)
  doc.storeToURL(url, Array(Named("FilterName", filter)))
End Sub

' Save, close, and go on in the file that was saved
Sub SaveAndReopen(Optional kind As String)
  lastStep = "save"
  StoreAs(target & ".between.docx", "MS Word 2007 XML")
  tracking = doc.RecordChanges
  doc.close(True)
  LookAt(target & ".between.docx")
  doc.RecordChanges = tracking
End Sub

Sub SaveText(command As String, ending As String)
  LookAt(target & ".docx")
  Dispatch(command, Array())
  doc.storeToURL(target & ending, Array(Named("FilterName", "Text (encoded)"), Named("FilterOptions", "UTF8,LF")))
  doc.close(True)
End Sub

Sub Finish(kind As String)
  lastStep = "save"
  If kind = "doc" Then
    StoreAs(target & ".first.docx", "MS Word 2007 XML")
    doc.close(True)
    LookAt(target & ".first.docx")
    StoreAs(target & ".doc", "MS Word 97")
    doc.close(True)
    LookAt(target & ".doc")
  End If
  StoreAs(target & ".docx", "MS Word 2007 XML")
  doc.close(True)
  SaveBothViews()
End Sub

Sub SaveBothViews
  SaveText(".uno:AcceptAllTrackedChanges", ".accepted.txt")
  SaveText(".uno:RejectAllTrackedChanges", ".refused.txt")
End Sub

Sub LookOver(label As String, goal As String)
  jobName = label
  target = goal
  lastStep = "look over"
  SaveBothViews()
End Sub

Sub Main
  On Error Goto Broken
'JOBS
  StarDesktop.terminate()
  Exit Sub
Broken:
  Failed(Error$ & " (line " & Erl & ")")
  StarDesktop.terminate()
End Sub
